import type { AuditorService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  withAudit,
  type ProgramCaller,
} from '@builder-insights/backend-operations';
import {
  readinessPushPermission,
  type EvidenceOutcome,
  type EvidencePushItem,
} from '@builder-insights/plugin-readiness-common';
import type { BoardStore } from '../store/BoardStore';
import type { RuleSetStore } from '../store/RuleSetStore';
import type { BoardKeeper, NewEvidence } from './BoardKeeper';
import { missingRight } from './missingRight';
import { noGate } from './noGate';
import type { ReadinessAuthorizer, ScopeAccess } from './ReadinessAuthorizer';

/** An observation as it came, or what is wrong with one that cannot be read. */
export type PushedItem =
  | { item: EvidencePushItem }
  | { key: string; problem: string };

/** Why somebody may not send evidence for a gate; undefined where they may. */
type Objection = (item: EvidencePushItem) => string | undefined;

interface Parts {
  auditor: AuditorService;
  authorizer: ReadinessAuthorizer;
  boards: BoardStore;
  keeper: BoardKeeper;
  ruleSets: RuleSetStore;
}

/** Evidence that programs send. */
export class EvidenceService {
  static create(parts: Parts): EvidenceService {
    return new EvidenceService(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Takes what can be taken; each item has an outcome of its own, in the order given.
   *
   * @throws NotAllowedError for people, and for a program that may see no scope at all
   */
  push(
    pushed: readonly PushedItem[],
    caller: Pick<ProgramCaller, 'credentials' | 'userRef'>,
  ): Promise<EvidenceOutcome[]> {
    const { auditor, authorizer } = this.#parts;
    return withAudit(
      auditor,
      {
        eventId: 'evidence-push',
        severityLevel: 'low',
        meta: { target: targetOf(pushed), items: pushed.length },
      },
      async () => {
        assertProgram(caller);
        const access = await authorizer.scopes(caller, [
          readinessPushPermission,
        ]);
        const objection = await this.#objections(pushed, access);
        return await this.#take(pushed, objection, caller.userRef);
      },
      outcomes => ({
        outcomes: outcomes.map(({ key, outcome }) => `${key}: ${outcome}`),
      }),
    );
  }

  async #take(
    pushed: readonly PushedItem[],
    objection: Objection,
    sender: string,
  ): Promise<EvidenceOutcome[]> {
    const taken: NewEvidence[] = [];
    const refused = new Map<PushedItem, EvidenceOutcome>();
    for (const one of pushed) {
      const problem = 'item' in one ? objection(one.item) : one.problem;
      if ('item' in one && problem === undefined) {
        taken.push(toNewEvidence(one.item, sender));
      } else {
        const key = 'item' in one ? one.item.key : one.key;
        refused.set(one, { key, outcome: 'refused', problem });
      }
    }
    const outcomes = (await this.#parts.keeper.takeEvidence(taken)).values();
    return pushed.flatMap(
      one => refused.get(one) ?? outcomes.next().value ?? [],
    );
  }

  /** Reads each scope and scorecard once, however many items are about it. */
  async #objections(
    pushed: readonly PushedItem[],
    access: ScopeAccess,
  ): Promise<Objection> {
    const items = pushed.flatMap(one => ('item' in one ? [one.item] : []));
    const boards = this.#parts.boards.scopedTo(access.filter);
    const scopes = new Map(items.map(item => [scopeIdOf(item), item]));
    const [known, ruleSets] = await Promise.all([
      mapValues(scopes, ({ scorecardId, scopeRef }) =>
        boards.get(scorecardId, scopeRef),
      ),
      mapValues(
        new Map(items.map(({ scorecardId }) => [scorecardId, scorecardId])),
        scorecardId => this.#parts.ruleSets.current(scorecardId),
      ),
    ]);
    return item => {
      const board = known.get(scopeIdOf(item));
      const gate = ruleSets
        .get(item.scorecardId)
        ?.gates.find(({ id }) => id === item.gateId);
      if (!board || !gate) {
        return noGate(item).message;
      }
      return access.may(readinessPushPermission, board)
        ? undefined
        : missingRight(readinessPushPermission);
    };
  }
}

// What people say is signed and runs out; sent, it would pass for something that was seen.
function assertProgram({
  credentials,
  userRef,
}: Pick<ProgramCaller, 'credentials' | 'userRef'>): void {
  if (credentials.principal.type !== 'service') {
    throw new NotAllowedError(
      `'${userRef}' is a person, and evidence is sent by programs; attest the gate instead`,
    );
  }
}

function toNewEvidence(item: EvidencePushItem, sender: string): NewEvidence {
  const { key, ...observation } = item;
  return {
    ...observation,
    channel: 'automatic',
    source: { kind: 'push', by: sender },
    key: { value: key, sender },
  };
}

function scopeIdOf(item: EvidencePushItem): string {
  return `${item.scorecardId}|${item.scopeRef}`;
}

function targetOf(pushed: readonly PushedItem[]): string {
  const scopes = new Set(
    pushed.flatMap(one => ('item' in one ? [one.item.scopeRef] : [])),
  );
  return scopes.size === 1 ? [...scopes][0] : `${scopes.size} scopes`;
}

async function mapValues<K, A, B>(
  map: ReadonlyMap<K, A>,
  to: (value: A) => Promise<B>,
): Promise<ReadonlyMap<K, B>> {
  return new Map(
    await Promise.all(
      [...map].map(async ([key, value]) => [key, await to(value)] as const),
    ),
  );
}

import type { AuditorService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  readinessAttestPermission,
  readinessWaiverApprovePermission,
  type OwedItem,
  type PendingAttestation,
  type RuleSet,
} from '@builder-insights/plugin-readiness-common';
import { boardIdOf } from '../domain/board/boardIdOf';
import { byUrgency } from '../domain/mine/byUrgency';
import { conditionDebts } from '../domain/mine/conditionDebts';
import type { Debtor } from '../domain/mine/Debtor';
import { gateOwners } from '../domain/gateOwners';
import { gateDebts } from '../domain/mine/gateDebts';
import { registerDebts } from '../domain/mine/registerDebts';
import { waiverDebts } from '../domain/mine/waiverDebts';
import type { AttestationStore } from '../store/AttestationStore';
import type { BoardStore } from '../store/BoardStore';
import { bothScopes } from '../store/bothScopes';
import type { RecordStore } from '../store/RecordStore';
import type { RuleSetStore } from '../store/RuleSetStore';
import type { WaiverStore } from '../store/WaiverStore';
import { auditedRead } from './auditedRead';
import type { BoardKeeper } from './BoardKeeper';
import type { Clock } from './Clock';
import type { OwnRefs } from './OwnRefs';
import type { Person } from './Person';
import type { ReadinessAuthorizer, ScopeAccess } from './ReadinessAuthorizer';
import type { RolloutReader } from './RolloutFacts';
import type { RolloutRegistry } from './RolloutRegistry';

const SOON_MS = 14 * 86_400_000;
/** Nobody reads more at once; the matrix shows the rest. */
const MOST_BOARDS = 100;
const MOST_ITEMS = 300;

interface Parts {
  attestations: AttestationStore;
  auditor: AuditorService;
  authorizer: ReadinessAuthorizer;
  boards: BoardStore;
  clock: Clock;
  keeper: BoardKeeper;
  ownRefs: OwnRefs;
  reader: RolloutReader;
  records: RecordStore;
  rollouts: RolloutRegistry;
  ruleSets: RuleSetStore;
  waivers: WaiverStore;
}

/** What somebody and their groups owe. */
export class MineService {
  static create(parts: Parts): MineService {
    return new MineService(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Most urgent first, at most 300. */
  list(caller: Person): Promise<{ items: OwedItem[] }> {
    const { auditor, authorizer, clock, keeper } = this.#parts;
    const meta = { what: 'mine', target: caller.userRef };
    return auditedRead(auditor, meta, async () => {
      const [access, debtor] = await Promise.all([
        authorizer.scopes(caller, [
          readinessAttestPermission,
          readinessWaiverApprovePermission,
        ]),
        this.#debtor(caller),
      ]);
      await keeper.settle(clock());
      const items = await Promise.all([
        this.#gates(access, debtor),
        this.#confirmations(access, debtor),
        this.#waivers(access, debtor),
        this.#rollouts(access, debtor),
      ]);
      return { items: items.flat().sort(byUrgency).slice(0, MOST_ITEMS) };
    });
  }

  async #debtor(caller: Person): Promise<Debtor> {
    const { clock, ownRefs } = this.#parts;
    const { userRef } = caller;
    const refs = await ownRefs.of(caller);
    const now = clock();
    return {
      userRef,
      refs,
      now,
      soon: new Date(now.getTime() + SOON_MS),
    };
  }

  async #gates(access: ScopeAccess, debtor: Debtor): Promise<OwedItem[]> {
    const { boards, rollouts, ruleSets } = this.#parts;
    const readable = boards.scopedTo(access.filter);
    const items = await Promise.all(
      (
        await ruleSets.list()
      ).map(async ruleSet => {
        const about = rollouts
          .list()
          .filter(({ scorecardId }) => scorecardId === ruleSet.id);
        const found = await readable.owing(ruleSet.id, {
          ownerRefs: [...debtor.refs],
          scopeRefs: about.map(({ scopeRef }) => scopeRef),
          gateIds: ruleSet.gates
            .filter(({ ownerRef }) => ownerRef && debtor.refs.has(ownerRef))
            .map(({ id }) => id),
          soon: debtor.soon,
          limit: MOST_BOARDS,
        });
        return found.flatMap(board =>
          gateDebts(
            {
              ...{ board, ruleSet },
              isRollout: about.some(({ scopeRef }) => scopeRef === board.ref),
            },
            debtor,
          ),
        );
      }),
    );
    return items.flat();
  }

  /** Statements of others that the caller could confirm. */
  async #confirmations(
    access: ScopeAccess,
    { refs, userRef }: Debtor,
  ): Promise<OwedItem[]> {
    const { attestations, boards, ruleSets } = this.#parts;
    const attestable = access.filterOf(readinessAttestPermission);
    const pending = await attestations.list();
    const idOf = (one: (typeof pending)[number]) =>
      boardIdOf(one.scorecardId, one.scopeRef);
    const ids = [...new Set(pending.map(idOf))];
    const [ofRight, readable, known] = await Promise.all([
      attestable &&
        boards.scopedTo(bothScopes(access.filter, attestable)).among(ids),
      boards.scopedTo(access.filter).among(ids),
      ruleSets.list(),
    ]);
    return pending.flatMap((one): OwedItem[] => {
      const board = ownsGate(one, known, refs)
        ? readable.get(idOf(one))
        : ofRight?.get(idOf(one));
      const { id, by, statement, scorecardId, scopeRef, gateId } = one;
      return board && by !== userRef
        ? [
            {
              ...{ kind: 'attestation', id, scorecardId, scopeRef, gateId },
              title: `${statement} (${board.title})`,
              todo: `'${by}' stated it; confirm or refuse it as the second person`,
              ownerRef: userRef,
              overdue: false,
            },
          ]
        : [];
    });
  }

  async #waivers(access: ScopeAccess, debtor: Debtor): Promise<OwedItem[]> {
    const { rollouts, ruleSets, waivers } = this.#parts;
    const decidable = access.filterOf(readinessWaiverApprovePermission);
    const [open, mine, known] = await Promise.all([
      waivers.all(access.filter, ['requested', 'approved']),
      decidable
        ? waivers.all(bothScopes(access.filter, decidable), ['requested'])
        : [],
      ruleSets.list(),
    ]);
    return waiverDebts(open, {
      debtor,
      decidable: new Set(mine.map(({ waiver }) => waiver.id)),
      ruleSets: new Map(known.map(ruleSet => [ruleSet.id, ruleSet])),
      isRollout: (scorecardId, ref) =>
        rollouts.ofScope(scorecardId, ref).length > 0,
    });
  }

  async #rollouts(access: ScopeAccess, debtor: Debtor): Promise<OwedItem[]> {
    const { reader, records, rollouts } = this.#parts;
    const items = await Promise.all(
      rollouts.list().map(async ({ id }) => {
        try {
          const facts = await reader.facts(id, access);
          return [
            ...registerDebts(facts, debtor),
            ...conditionDebts(await records.ofRollout(id), debtor),
          ];
        } catch (error) {
          if (error instanceof NotFoundError) {
            return [];
          }
          throw error;
        }
      }),
    );
    return items.flat();
  }
}

function ownsGate(
  { scorecardId, gateId }: Pick<PendingAttestation, 'scorecardId' | 'gateId'>,
  ruleSets: readonly RuleSet[],
  refs: ReadonlySet<string>,
): boolean {
  const ruleSet = ruleSets.find(({ id }) => id === scorecardId);
  const gate = ruleSet?.gates.find(({ id }) => id === gateId);
  const area = ruleSet?.areas.find(({ id }) => id === gate?.areaId);
  return (
    gate !== undefined && gateOwners(gate, area).some(ref => refs.has(ref))
  );
}

import { NotFoundError } from '@backstage/errors';
import { canonicalJson } from '@builder-insights/backend-operations';
import {
  verdictOf,
  type PublishPreview,
  type Rollout,
  type RuleSet,
  type RuleSetDraft,
  type Waiver,
  type WaiverStatus,
} from '@builder-insights/plugin-readiness-common';
import { boardIdOf } from '../domain/board/boardIdOf';
import { flipsOf } from '../domain/preview/flipsOf';
import {
  foreseeBoard,
  type ForeseenBoard,
} from '../domain/preview/foreseeBoard';
import { gateDifferences } from '../domain/preview/gateDifferences';
import { nextRuleSet } from '../domain/preview/nextRuleSet';
import { problemsOf } from '../domain/rules/problemsOf';
import type { RuleEngine } from '../domain/rules/RuleEngine';
import type { BoardStore } from '../store/BoardStore';
import type { RecordStore } from '../store/RecordStore';
import type { WaiverStore } from '../store/WaiverStore';
import type { BoardKeeper } from './BoardKeeper';
import type { CatalogOwners } from './CatalogOwners';
import type { Clock } from './Clock';
import type { CollectorRegistry } from './CollectorRegistry';
import type { ScopeAccess } from './ReadinessAuthorizer';
import type { RolloutFacts, RolloutReader } from './RolloutFacts';
import type { RolloutRegistry } from './RolloutRegistry';
import { toVerdictFacts } from './toVerdictFacts';

const MOST_FLIPS = 200;
const OPEN: readonly WaiverStatus[] = ['requested', 'approved'];

interface Parts {
  boards: BoardStore;
  clock: Clock;
  collectors: CollectorRegistry;
  keeper: BoardKeeper;
  owners: CatalogOwners;
  reader: RolloutReader;
  records: RecordStore;
  rollouts: RolloutRegistry;
  rules: RuleEngine;
  waivers: WaiverStore;
}

/** Both versions of the rules, and who wants to know. */
interface Question {
  current: RuleSet;
  next: RuleSet;
  access: ScopeAccess;
  now: Date;
}

/** Says what publishing a draft would do, by judging what is stored anew. It stores nothing. */
export class RulePreview {
  static create(parts: Parts): RulePreview {
    return new RulePreview(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Of the scopes that the caller may see. */
  async of(
    draft: RuleSetDraft,
    current: RuleSet,
    access: ScopeAccess,
  ): Promise<PublishPreview> {
    const now = this.#parts.clock();
    await this.#parts.keeper.settle(now);
    const next = nextRuleSet(draft, current, { at: now, comment: 'A draft' });
    const question = { current, next, access, now };
    const differences = gateDifferences(current, next);
    const [flips, verdicts, records, problems] = await Promise.all([
      this.#flips(question),
      this.#verdicts(question),
      this.#records(question, [...differences.changed, ...differences.removed]),
      this.#problems(question),
    ]);
    return {
      scorecardId: current.id,
      basedOn: draft.basedOn,
      hash: next.hash,
      ...differences,
      ...flips,
      ...{ verdicts, records, problems },
    };
  }

  async #flips({
    current,
    next,
    access,
    now,
  }: Question): Promise<Pick<PublishPreview, 'flips' | 'moreFlips'>> {
    const { boards, rules, waivers } = this.#parts;
    const open = new Map<string, Waiver[]>();
    for (const { waiver } of await waivers.all(access.filter, OPEN)) {
      const id = boardIdOf(waiver.scorecardId, waiver.scopeRef);
      open.set(id, [...(open.get(id) ?? []), waiver]);
    }
    const flips: PublishPreview['flips'] = [];
    let moreFlips = 0;
    for await (const board of boards.scopedTo(access.filter).all(current.id)) {
      const foreseen = foreseeBoard({
        ...{ board, ruleSet: current, next, now, evaluate: rules.evaluate },
        waivers: open.get(boardIdOf(current.id, board.ref)) ?? [],
      });
      const found = flipsOf(board, foreseen.now, foreseen.then);
      const room = found.slice(0, MOST_FLIPS - flips.length);
      flips.push(...room);
      moreFlips += found.length - room.length;
    }
    return { flips, moreFlips };
  }

  async #verdicts(question: Question): Promise<PublishPreview['verdicts']> {
    const { current, next, now } = question;
    const known = await this.#readable(question);
    return known.flatMap(facts => {
      const { rollout, board, waivers } = facts;
      const foreseen = foreseeBoard({
        ...{ board, next, now, evaluate: this.#parts.rules.evaluate },
        ruleSet: current,
        waivers: waivers.filter(({ status }) => OPEN.includes(status)),
      });
      const before = toVerdictFacts(facts);
      const after = {
        ...before,
        ruleSet: next,
        cells: foreseen.then,
        waivers: overlaid(waivers, foreseen),
      };
      return rollout.rings.flatMap(({ id: ringId }) => {
        const from = verdictOf(before, ringId).verdict;
        const to = verdictOf(after, ringId).verdict;
        return from === to ? [] : [{ rolloutId: rollout.id, ringId, from, to }];
      });
    });
  }

  async #records(
    question: Question,
    gateIds: readonly string[],
  ): Promise<PublishPreview['records']> {
    const known = await this.#readable(question);
    const records = await Promise.all(
      known.map(({ rollout }) => this.#parts.records.ofRollout(rollout.id)),
    );
    return records
      .flat()
      .filter(({ snapshot }) =>
        snapshot.gates.some(({ gateId }) => gateIds.includes(gateId)),
      )
      .map(({ id, rolloutId, ringId, decision, decidedAt }) => ({
        ...{ id, rolloutId, ringId, decision, decidedAt },
      }));
  }

  async #problems({ current, next }: Question): Promise<string[]> {
    const { collectors, owners } = this.#parts;
    const refs = [
      ...next.areas.flatMap(({ ownerRef, deputyRef }) => [ownerRef, deputyRef]),
      ...next.gates.map(({ ownerRef }) => ownerRef),
    ].filter(ref => ref !== undefined);
    const { isOrphan } = await owners.of(refs);
    const known = new Set(refs.filter(ref => !isOrphan(ref)));
    const isForOthers =
      canonicalJson(current.appliesTo) !== canonicalJson(next.appliesTo);
    return [
      ...problemsOf(next, collectors.list(), known),
      ...(isForOthers
        ? [
            'It is for other entities than before: scopes come and go when the catalog is looked at next, and this preview does not count them.',
          ]
        : []),
    ];
  }

  /** What the caller may know of the rollouts of the scorecard. */
  async #readable({ current, access }: Question): Promise<RolloutFacts[]> {
    const { reader, rollouts } = this.#parts;
    const found = await Promise.all(
      rollouts
        .list()
        .filter(({ scorecardId }) => scorecardId === current.id)
        .map(({ id }: Rollout) =>
          reader.facts(id, access).catch(absentIfUnknown),
        ),
    );
    return found.filter(facts => facts !== undefined);
  }
}

function absentIfUnknown(error: unknown): undefined {
  if (error instanceof NotFoundError) {
    return undefined;
  }
  throw error;
}

function overlaid(
  waivers: RolloutFacts['waivers'],
  foreseen: ForeseenBoard,
): RolloutFacts['waivers'] {
  const changed = new Map(foreseen.waivers.map(one => [one.id, one]));
  return waivers.map(waiver => changed.get(waiver.id) ?? waiver);
}

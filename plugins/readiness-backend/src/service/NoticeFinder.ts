import {
  standingOf,
  type DecisionRecord,
  type RuleSet,
} from '@builder-insights/plugin-readiness-common';
import { accountableFor } from '../domain/accountableFor';
import { boardIdOf } from '../domain/board/boardIdOf';
import { decisionNotice } from '../domain/notices/decisionNotice';
import { gateNotice } from '../domain/notices/gateNotice';
import type { Notice } from '../domain/notices/Notice';
import { recordNotices } from '../domain/notices/recordNotices';
import { waiverNotices } from '../domain/notices/waiverNotices';
import { lastOfRings } from '../domain/records/lastOfRings';
import type { BoardStore } from '../store/BoardStore';
import type { HistoryStore } from '../store/HistoryStore';
import type { RecordStore } from '../store/RecordStore';
import type { RuleSetStore } from '../store/RuleSetStore';
import type { BoardLine } from '../store/ScopedBoards';
import type { WaiverStore } from '../store/WaiverStore';
import { everyScope } from './everyScope';
import type { RolloutReader } from './RolloutFacts';
import type { RolloutRegistry } from './RolloutRegistry';
import { toVerdictFacts } from './toVerdictFacts';

/** How far back it looks for what happened: enough for a portal that was off over a weekend. */
const LOOKED_BACK_MS = 3 * 86_400_000;

interface Parts {
  boards: BoardStore;
  history: HistoryStore;
  reader: RolloutReader;
  records: RecordStore;
  rollouts: RolloutRegistry;
  ruleSets: RuleSetStore;
  waivers: WaiverStore;
}

/** Finds what owners should know. It reads everything: whom it tells owns what it tells of. */
export class NoticeFinder {
  static create(parts: Parts): NoticeFinder {
    return new NoticeFinder(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** All there is at an instant, told before or not. */
  async find(now: Date): Promise<Notice[]> {
    const { ruleSets } = this.#parts;
    const known = new Map(
      (await ruleSets.list()).map(ruleSet => [ruleSet.id, ruleSet]),
    );
    const rollouts = await this.#rollouts(now);
    return [
      ...rollouts.notices,
      ...(await this.#gates(now, known, rollouts.inForce)),
      ...(await this.#waivers(now, known)),
    ];
  }

  async #rollouts(now: Date) {
    const { boards, reader, records, rollouts } = this.#parts;
    const notices: Notice[] = [];
    const inForce = new Map<string, DecisionRecord[]>();
    for (const { id, scorecardId, scopeRef } of rollouts.list()) {
      // The catalog may not have its scope, or not yet.
      if (await boards.forTasks().get(scorecardId, scopeRef)) {
        const facts = await reader.facts(id, everyScope);
        const last = lastOfRings(await records.ofRollout(id));
        const scope = boardIdOf(scorecardId, scopeRef);
        inForce.set(scope, [...(inForce.get(scope) ?? []), ...last]);
        notices.push(
          ...facts.decisions.flatMap(one => decisionNotice(one, now) ?? []),
          ...last.flatMap(record =>
            recordNotices(
              record,
              standingOf(record, [], toVerdictFacts(facts)),
              facts.rollout,
            ),
          ),
        );
      }
    }
    return { notices, inForce };
  }

  async #gates(
    now: Date,
    ruleSets: ReadonlyMap<string, RuleSet>,
    inForce: ReadonlyMap<string, DecisionRecord[]>,
  ): Promise<Notice[]> {
    const { boards, history } = this.#parts;
    const since = new Date(now.getTime() - LOOKED_BACK_MS);
    const notices: Notice[] = [];
    for await (const events of history.troublesSince(since)) {
      const ids = events.map(one => boardIdOf(one.scorecardId, one.scopeRef));
      const lines = await boards.forTasks().among([...new Set(ids)]);
      events.forEach((event, index) => {
        const line = lines.get(ids[index]);
        const ruleSet = ruleSets.get(event.scorecardId);
        const gate = ruleSet?.gates.find(({ id }) => id === event.subjectId);
        const notice =
          line &&
          gate &&
          gateNotice(event, {
            ...{ gate, scopeTitle: line.title, state: line.states[gate.id] },
            ownerRef: this.#accountable(gate, line, ruleSet),
            records: inForce.get(ids[index]) ?? [],
          });
        notices.push(...(notice ? [notice] : []));
      });
    }
    return notices;
  }

  async #waivers(
    now: Date,
    ruleSets: ReadonlyMap<string, RuleSet>,
  ): Promise<Notice[]> {
    const { filter } = everyScope;
    const open = await this.#parts.waivers.all(filter, ['approved']);
    return open.flatMap(({ waiver, board }) => {
      const ruleSet = ruleSets.get(waiver.scorecardId);
      const gate = ruleSet?.gates.find(({ id }) => id === waiver.gateId);
      return waiverNotices(waiver, {
        ...{ scopeTitle: board.title, now },
        ownerRef: gate && this.#accountable(gate, board, ruleSet),
      });
    });
  }

  #accountable(
    gate: RuleSet['gates'][number],
    scope: BoardLine,
    ruleSet: RuleSet | undefined,
  ): string | undefined {
    const { rollouts } = this.#parts;
    return accountableFor(gate, {
      ...{ scope, areas: ruleSet?.areas ?? [] },
      isRollout: rollouts.ofScope(scope.scorecardId, scope.ref).length > 0,
    });
  }
}

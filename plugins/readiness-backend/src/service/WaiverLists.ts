import type { AuditorService } from '@backstage/backend-plugin-api';
import {
  WAIVER_STATUSES,
  type Waiver,
} from '@builder-insights/plugin-readiness-common';
import type { RuleSetStore } from '../store/RuleSetStore';
import type { WaiverStore } from '../store/WaiverStore';
import { auditedRead } from './auditedRead';
import type { BoardKeeper } from './BoardKeeper';
import type { Clock } from './Clock';
import type { Person } from './Person';
import type { ReadinessAuthorizer } from './ReadinessAuthorizer';
import type { RolloutAccess } from './RolloutAccess';

/** A waiver with what one needs to know what it is about. */
export type ListedWaiver = Waiver & { scopeTitle: string; question: string };

export interface WaiverQuery {
  rollout?: string;
  scorecard?: string;
  ref?: string;
  /** Only those that are asked for or in effect. */
  open?: boolean;
}

interface Parts {
  auditor: AuditorService;
  authorizer: ReadinessAuthorizer;
  clock: Clock;
  keeper: BoardKeeper;
  rolloutAccess: RolloutAccess;
  ruleSets: RuleSetStore;
  waivers: WaiverStore;
}

/** Waivers of what somebody may see. */
export class WaiverLists {
  static create(parts: Parts): WaiverLists {
    return new WaiverLists(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Newest first. @throws NotFoundError for a rollout that the caller may not see */
  list(query: WaiverQuery, caller: Person): Promise<{ items: ListedWaiver[] }> {
    const { auditor, authorizer, clock, keeper, waivers } = this.#parts;
    const { rollout, ref, open } = query;
    const meta = { what: 'waivers', target: rollout ?? ref ?? 'all' };
    return auditedRead(auditor, meta, async () => {
      const access = await authorizer.scopes(caller);
      const wanted = await this.#wanted(query, access);
      await keeper.settle(clock());
      const found = await waivers.all(
        access.filter,
        open ? ['requested', 'approved'] : WAIVER_STATUSES,
      );
      const items = found.filter(
        ({ waiver: { scorecardId, scopeRef } }) =>
          (!wanted.scorecard || scorecardId === wanted.scorecard) &&
          (!wanted.ref || scopeRef === wanted.ref),
      );
      const questions = await this.#questions(items.map(one => one.waiver));
      return {
        items: items.map(({ waiver, board }) => ({
          ...waiver,
          scopeTitle: board.title,
          question:
            questions.get(`${waiver.scorecardId}|${waiver.gateId}`) ??
            waiver.gateId,
        })),
      };
    });
  }

  async #wanted(
    query: WaiverQuery,
    access: Parameters<RolloutAccess['known']>[1],
  ): Promise<Pick<WaiverQuery, 'scorecard' | 'ref'>> {
    if (query.rollout === undefined) {
      return query;
    }
    const known = await this.#parts.rolloutAccess.known(query.rollout, access);
    return {
      scorecard: known.rollout.scorecardId,
      ref: known.rollout.scopeRef,
    };
  }

  async #questions(waivers: readonly Waiver[]): Promise<Map<string, string>> {
    const ids = [...new Set(waivers.map(({ scorecardId }) => scorecardId))];
    const ruleSets = await Promise.all(
      ids.map(id => this.#parts.ruleSets.current(id)),
    );
    return new Map(
      ruleSets.flatMap(ruleSet =>
        (ruleSet?.gates ?? []).map(
          ({ id, question }) => [`${ruleSet?.id}|${id}`, question] as const,
        ),
      ),
    );
  }
}

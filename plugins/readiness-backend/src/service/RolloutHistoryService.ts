import type { AuditorService } from '@backstage/backend-plugin-api';
import type { CursorCodec } from '@builder-insights/backend-operations';
import type { HistoryEvent } from '@builder-insights/plugin-readiness-common';
import type { HistoryStore } from '../store/HistoryStore';
import { auditedRead } from './auditedRead';
import type { Person } from './Person';
import type { ReadinessAuthorizer } from './ReadinessAuthorizer';
import type { RolloutReader } from './RolloutFacts';

/** What somebody wants to know of the past. */
export interface HistoryQuestion {
  rolloutId: string;
  from?: Date;
  to?: Date;
  kind?: HistoryEvent['kind'];
  cursor?: string;
  limit: number;
}

interface Parts {
  auditor: AuditorService;
  authorizer: ReadinessAuthorizer;
  cursors: CursorCodec;
  history: HistoryStore;
  reader: RolloutReader;
}

/** What happened around a rollout: gates, waivers, registers, rules and decisions. */
export class RolloutHistoryService {
  static create(parts: Parts): RolloutHistoryService {
    return new RolloutHistoryService(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Newest first. */
  page(
    { cursor, ...question }: HistoryQuestion,
    person: Person,
  ): Promise<{ items: HistoryEvent[]; nextCursor?: string }> {
    const { auditor, authorizer, cursors, history, reader } = this.#parts;
    const { rolloutId, ...query } = question;
    const meta = { what: 'rollout-history', target: rolloutId };
    const binding = { userRef: person.userRef, filter: question };
    return auditedRead(auditor, meta, async () => {
      const access = await authorizer.scopes(person);
      const { board } = await reader.facts(rolloutId, access);
      const { items, next } = await history.ofScope(
        board.scorecardId,
        board.ref,
        { ...query, after: cursor && cursors.decode(cursor, binding) },
      );
      return {
        items,
        ...(next && { nextCursor: cursors.encode(next, binding) }),
      };
    });
  }
}

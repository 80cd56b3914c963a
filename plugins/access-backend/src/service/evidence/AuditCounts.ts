import type { AuditFilters, AuditTrail } from '@builder-insights/backend-audit';
import type { EvidenceStatement } from '@builder-insights/plugin-access-common';
import { countOf } from '../../domain/countOf';

const MOST = 10_000;
const DAYS = 30;
const DAY_MS = 86_400_000;

/** Counts acts of the last 30 days, for sentences. */
export class AuditCounts {
  static create(trail: AuditTrail): AuditCounts {
    return new AuditCounts(trail);
  }

  readonly #trail: AuditTrail;

  private constructor(trail: AuditTrail) {
    this.#trail = trail;
  }

  /**
   * A sentence about a count, which leads to the acts counted.
   *
   * @param name - what is counted, one and many of it
   * @param verb - what it did: `succeeded`
   */
  async statement(
    filters: Pick<AuditFilters, 'action' | 'outcome'>,
    name: readonly [one: string, many: string],
    verb: string,
  ): Promise<EvidenceStatement> {
    const from = new Date(Math.floor(Date.now() / DAY_MS - DAYS) * DAY_MS);
    const acts = this.#trail.stream({ ...filters, from }, { limit: MOST + 1 });
    let count = 0;
    for await (const { id } of acts) {
      count += id ? 1 : 0;
    }
    const shown =
      count > MOST
        ? `more than ${countOf(MOST, ...name)}`
        : countOf(count, ...name);
    const path = new URLSearchParams({
      ...filters,
      from: from.toISOString(),
    });
    return {
      text: `In the last ${DAYS} days ${shown} ${verb}.`,
      path: `audit?${path}`,
    };
  }
}

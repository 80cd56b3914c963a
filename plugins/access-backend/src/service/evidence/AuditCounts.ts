import type { AuditFilters, AuditTrail } from '@builder-insights/backend-audit';
import type { EvidenceStatement } from '@builder-insights/plugin-access-common';

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

  /** A sentence with the count in front, which leads to the acts counted. */
  async statement(
    filters: Pick<AuditFilters, 'action' | 'outcome'>,
    /** `sign-ins succeeded`: what goes between the count and the time. */
    what: string,
  ): Promise<EvidenceStatement> {
    const from = new Date(Math.floor(Date.now() / DAY_MS - DAYS) * DAY_MS);
    const acts = this.#trail.stream({ ...filters, from }, { limit: MOST + 1 });
    let count = 0;
    for await (const { id } of acts) {
      count += id ? 1 : 0;
    }
    const shown = count > MOST ? `More than ${MOST}` : String(count);
    const path = new URLSearchParams({
      ...filters,
      from: from.toISOString(),
    });
    return {
      text: `${shown} ${what} in the last ${DAYS} days.`,
      path: `audit?${path}`,
    };
  }
}

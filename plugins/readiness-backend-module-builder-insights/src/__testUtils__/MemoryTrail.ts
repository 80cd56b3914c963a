import { ServiceUnavailableError } from '@backstage/errors';
import type {
  AuditChainStatus,
  AuditEntry,
  AuditFilters,
  AuditRecord,
} from '@builder-insights/backend-audit';

/** As much of an audit trail as collectors use, whose store can be away. */
export class MemoryTrail {
  static create(): MemoryTrail {
    return new MemoryTrail();
  }

  isDown = false;
  /** Whether it says that it stored what it did not. */
  forgets = false;
  state: AuditChainStatus['state'] = 'intact';
  verifications = 0;
  clock = new Date('2026-11-20T10:00:00.000Z');
  readonly #entries: AuditEntry[] = [];

  private constructor() {}

  async record(record: AuditRecord): Promise<void> {
    this.#assertUp();
    if (!this.forgets) {
      const chain = {
        stream: 'test',
        sequence: this.#entries.length,
        hash: '',
      };
      this.#entries.unshift({ ...record, chain });
    }
  }

  async query(
    { plugin, action, outcome, correlationId, from }: AuditFilters,
    { limit }: { limit: number },
  ): Promise<{ items: AuditEntry[] }> {
    this.#assertUp();
    const items = this.#entries.filter(
      entry =>
        (!plugin || entry.plugin === plugin) &&
        (!action || entry.action === action) &&
        (!outcome || entry.outcome === outcome) &&
        (!correlationId || entry.correlationId === correlationId) &&
        (!from || entry.at >= from),
    );
    return { items: items.slice(0, limit) };
  }

  async verify(): Promise<AuditChainStatus> {
    this.#assertUp();
    this.verifications += 1;
    return {
      state: this.state,
      checkedAt: this.clock,
      events: this.#entries.length,
      streams: [],
      findings: this.state === 'broken' ? ['Entry 3 was edited'] : [],
      buffered: 0,
    };
  }

  #assertUp() {
    if (this.isDown) {
      throw new ServiceUnavailableError(
        'The store of the audit trail does not take events; try again later',
      );
    }
  }
}

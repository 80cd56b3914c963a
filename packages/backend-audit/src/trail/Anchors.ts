import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { AuditAnchor } from '../AuditChainStatus';
import type { ChainHead } from '../domain/ChainLink';
import type { AnchorStore } from '../store/AnchorStore';
import { formatAnchor } from '../verify/anchorLine';

/** Writes heads to the log, which whoever can write to the database cannot change, and to the store. */
export class Anchors {
  static create(options: {
    store: AnchorStore;
    logger: LoggerService;
    now: () => Date;
  }): Anchors {
    return new Anchors(options);
  }

  readonly #options: Parameters<typeof Anchors.create>[0];
  readonly #anchored = new Map<string, number>();

  private constructor(options: Parameters<typeof Anchors.create>[0]) {
    this.#options = options;
  }

  /** How far the heads have moved since their last anchors, in entries. */
  distance(heads: Array<ChainHead & { stream: string }>): number {
    return heads.reduce(
      (sum, { stream, sequence }) =>
        sum + sequence - (this.#anchored.get(stream) ?? 0),
      0,
    );
  }

  async write(heads: Array<ChainHead & { stream: string }>): Promise<void> {
    const { logger, now, store } = this.#options;
    const at = now();
    const moved: AuditAnchor[] = heads
      .filter(({ stream, sequence }) => this.#anchored.get(stream) !== sequence)
      .map(({ stream, sequence, hash }) => ({ at, stream, sequence, hash }));
    for (const anchor of moved) {
      this.#anchored.set(anchor.stream, anchor.sequence);
      logger.info(formatAnchor(anchor), { isAuditAnchor: true });
    }
    try {
      await store.add(moved);
    } catch (error) {
      // The one in the log is the one that counts.
      logger.warn(
        `Anchors of the audit trail are in the log only: ${
          isError(error) ? error.message : error
        }`,
      );
    }
  }
}

import { randomBytes } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { isDuplicateKeyError } from '@builder-insights/backend-mongo';
import type { AuditRecord, AuditRetentionClass } from '../AuditRecord';
import type { ChainHead } from '../domain/ChainLink';
import { seal } from '../domain/seal';
import type { ChainSegment, ChainStore } from '../store/ChainStore';
import type { EntryDocument } from '../store/documents';

interface OpenStream {
  stream: string;
  head: ChainHead;
}

/**
 * Brings records to the store, as the next entries of this process's streams.
 *
 * @remarks
 * When a write fails without an answer, the store is asked before the next one whether it has happened, so nothing is
 * written twice. A stream that is not where this process left it was changed by somebody else: the process says so in
 * the log and goes on with a new one, and verification finds the old one broken.
 */
export class BatchWriter {
  static create(options: {
    chains: ChainStore;
    logger: LoggerService;
    host: string;
    now: () => Date;
  }): BatchWriter {
    return new BatchWriter(options);
  }

  readonly #options: Parameters<typeof BatchWriter.create>[0];
  readonly #streams = new Map<AuditRetentionClass, OpenStream>();
  #unsure: ChainSegment[] | undefined;
  #written = new Set<string>();

  private constructor(options: Parameters<typeof BatchWriter.create>[0]) {
    this.#options = options;
  }

  /** The streams of this process and their heads. */
  heads(): Array<ChainHead & { stream: string }> {
    return [...this.#streams.values()].map(({ stream, head }) => ({
      stream,
      ...head,
    }));
  }

  /** Resolves when all of these are stored; rejects when none of those that were not before is. */
  async write(records: AuditRecord[]): Promise<void> {
    await this.#settle();
    const fresh = records.filter(record => !this.#written.has(keyOf(record)));
    this.#written.clear();
    try {
      await this.#append(fresh);
    } catch (error) {
      if (!isDisplaced(error)) {
        throw error;
      }
      this.#unsure = undefined;
      await this.#append(await this.#afterConflict(fresh));
    }
  }

  async #append(records: AuditRecord[]): Promise<void> {
    const segments = await this.#sealAll(records);
    if (segments.length > 0) {
      this.#unsure = segments;
      await this.#options.chains.append(segments);
      this.#unsure = undefined;
      this.#advance(segments);
    }
  }

  async #sealAll(records: AuditRecord[]): Promise<ChainSegment[]> {
    const unique = new Map(records.map(record => [keyOf(record), record]));
    if (unique.size < records.length) {
      this.#options.logger.error(
        'Several audit records have the same id; only the last of each is kept',
      );
    }
    const segments: ChainSegment[] = [];
    for (const retention of ['security', 'routine'] as const) {
      const some = [...unique.values()].filter(
        record => record.retention === retention,
      );
      if (some.length > 0) {
        const { stream, head } = await this.#stream(retention);
        segments.push({
          stream,
          after: head,
          entries: this.#seal(some, stream, head),
        });
      }
    }
    return segments;
  }

  #seal(records: AuditRecord[], stream: string, head: ChainHead) {
    const entries: EntryDocument[] = [];
    for (const record of records) {
      entries.push(
        seal(
          {
            ...record,
            _id: keyOf(record),
            phase: isIntent(record) ? ('intent' as const) : ('act' as const),
          },
          {
            stream,
            after: entries.at(-1) ?? head,
            sealedAt: this.#options.now(),
          },
        ),
      );
    }
    return entries;
  }

  async #stream(retention: AuditRetentionClass): Promise<OpenStream> {
    const open = this.#streams.get(retention);
    if (open) {
      return open;
    }
    const { chains, host, now } = this.#options;
    const sealedAt = now();
    const time = sealedAt.toISOString().replace(/[-:]|\.\d+/g, '');
    const random = randomBytes(4).toString('hex');
    const stream = `${retention}-${host}-${time}-${random}`;
    const head = await chains.openStream(stream, { retention, sealedAt });
    this.#streams.set(retention, { stream, head });
    return { stream, head };
  }

  #advance(segments: ChainSegment[]): void {
    for (const { stream, entries } of segments) {
      const { sequence, hash } = entries[entries.length - 1];
      for (const open of this.#streams.values()) {
        if (open.stream === stream) {
          open.head = { sequence, hash };
        }
      }
    }
  }

  // Segments are written together or not at all, so the first tells for all.
  async #settle(): Promise<void> {
    const segments = this.#unsure;
    if (!segments) {
      return;
    }
    const [{ stream, entries }] = segments;
    const head = await this.#options.chains.headOf(stream);
    if (head?.hash === entries[entries.length - 1].hash) {
      this.#advance(segments);
      segments
        .flatMap(segment => segment.entries)
        .forEach(({ _id }) => this.#written.add(_id));
    }
    this.#unsure = undefined;
  }

  async #afterConflict(records: AuditRecord[]): Promise<AuditRecord[]> {
    const { chains, logger } = this.#options;
    const stored = await chains.stored(records.map(keyOf));
    for (const [retention, { stream, head }] of this.#streams) {
      if (!(await chains.endsAt(stream, head))) {
        logger.error(
          `The audit stream '${stream}' is not where this process left it, at entry ${head.sequence}: it was changed by something else. Verify the audit trail.`,
        );
        this.#streams.delete(retention);
      }
    }
    return records.filter(record => !stored.has(keyOf(record)));
  }
}

function isIntent({ outcome }: AuditRecord): boolean {
  return outcome === 'unknown';
}

function keyOf(record: AuditRecord): string {
  return isIntent(record) ? `${record.id}:intent` : record.id;
}

function isDisplaced(error: unknown): boolean {
  return (
    isDuplicateKeyError(error) ||
    (isError(error) && error.name === 'ConflictError')
  );
}

import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import type { MongoService } from '@builder-insights/backend-mongo';
import type { AuditChainStatus } from '../AuditChainStatus';
import type { AuditFilters, AuditPosition } from '../AuditFilters';
import type { AuditHolds } from '../AuditHolds';
import type { AuditEntry, AuditRecord } from '../AuditRecord';
import type {
  AuditPruned,
  AuditRecordOptions,
  AuditTrail,
} from '../AuditTrail';
import type { AuditConfig } from '../readAuditConfig';
import { redactRecord } from '../redact/redactRecord';
import { REGISTRY } from '../store/documents';
import { AuditVerifier } from '../verify/AuditVerifier';
import { AuditHoldRegister } from './AuditHoldRegister';
import { logRecord } from './logRecord';
import { type OpenTrail, openTrailOnce } from './openTrailOnce';
import { pruneStreams } from './pruneStreams';
import { RecordSink } from './RecordSink';

const ANCHOR_EVERY = 1000;
const PAGE_SIZE = 500;
const MAX_PAGE_SIZE = 1000;

/** The audit trail over a MongoDB. */
export class DefaultAuditTrail implements AuditTrail {
  static async create(options: {
    /** The trail's own database; asked for again until there is one. */
    mongo: () => Promise<MongoService>;
    config: AuditConfig;
    logger: LoggerService;
    now?: () => Date;
  }): Promise<DefaultAuditTrail> {
    const { config, logger, mongo, now = () => new Date() } = options;
    const open = openTrailOnce({ mongo, host: config.host, logger, now });
    const sink = await RecordSink.create({
      config,
      logger,
      write: async records => {
        const { anchors, writer } = await open();
        await writer.write(records);
        if (anchors.distance(writer.heads()) >= ANCHOR_EVERY) {
          await anchors.write(writer.heads());
        }
      },
    });
    return new DefaultAuditTrail({ config, logger, now, open, sink });
  }

  readonly holds: AuditHolds;
  readonly #config: AuditConfig;
  readonly #logger: LoggerService;
  readonly #now: () => Date;
  readonly #open: () => Promise<OpenTrail>;
  readonly #sink: RecordSink;
  #verifying: Promise<AuditChainStatus> | undefined;
  #isClosing = false;

  private constructor(parts: {
    config: AuditConfig;
    logger: LoggerService;
    now: () => Date;
    open: () => Promise<OpenTrail>;
    sink: RecordSink;
  }) {
    const { now, open } = parts;
    this.#config = parts.config;
    this.#logger = parts.logger;
    this.#now = now;
    this.#open = open;
    this.#sink = parts.sink;
    this.holds = AuditHoldRegister.create({
      registry: async () => (await open()).registry,
      now,
    });
  }

  async record(
    record: AuditRecord,
    options: AuditRecordOptions = {},
  ): Promise<void> {
    const { durable = false, owed = false } = options;
    const redacted = redactRecord(record);
    logRecord(redacted, this.#logger);
    if (!owed) {
      this.assertAccepting();
    }
    const mustWait = durable || this.#isClosing;
    // Nobody is kept waiting for a store that is known to be down, unless the act depends on it.
    if (mustWait && !(owed && this.#sink.isDown)) {
      const isWithdrawable = durable && !owed;
      await this.#sink.addAndWait(redacted, { isWithdrawable });
    } else {
      await this.#sink.add(redacted);
    }
  }

  assertAccepting(): void {
    const { maxEntries } = this.#config.buffer;
    if (this.#sink.length >= maxEntries) {
      throw new ServiceUnavailableError(
        'The audit trail cannot take more events until its store is back, and nothing is done that could not be recorded; try again later',
      );
    }
  }

  async query(
    filters: AuditFilters,
    page: { limit: number; after?: AuditPosition },
  ): Promise<{ items: AuditEntry[]; next?: AuditPosition }> {
    await this.#settle();
    const { events } = await this.#open();
    const limit = Math.min(Math.max(1, page.limit), MAX_PAGE_SIZE);
    try {
      return await events.list(filters, { ...page, limit });
    } catch (error) {
      this.#logger.error('The audit trail cannot be read', toError(error));
      throw new ServiceUnavailableError(
        'The store of the audit trail does not answer; try again later',
      );
    }
  }

  async *stream(
    filters: AuditFilters,
    options: { limit: number; signal?: AbortSignal },
  ): AsyncIterable<AuditEntry> {
    let left = options.limit;
    let after: AuditPosition | undefined;
    while (left > 0) {
      options.signal?.throwIfAborted();
      const limit = Math.min(left, PAGE_SIZE);
      const { items, next } = await this.query(filters, { limit, after });
      yield* items;
      left -= items.length;
      if (!next) {
        return;
      }
      after = next;
    }
  }

  async verify(): Promise<AuditChainStatus> {
    this.#verifying ??= this.#verify().finally(() => {
      this.#verifying = undefined;
    });
    return await this.#verifying;
  }

  async prune(now: Date): Promise<AuditPruned[]> {
    await this.#settle();
    return await pruneStreams(await this.#open(), {
      now,
      retentionMs: this.#config.retentionMs,
      logger: this.#logger,
    });
  }

  async anchor(): Promise<void> {
    const { anchors, registry, writer } = await this.#open();
    const head = await registry.head();
    await anchors.write([
      ...writer.heads().filter(({ sequence }) => sequence > 0),
      ...(head.sequence > 0 ? [{ stream: REGISTRY, ...head }] : []),
    ]);
  }

  buffered(): number {
    return this.#sink.length;
  }

  /** Resolves when all that has been recorded is stored. @throws `ServiceUnavailableError` when the store is down. */
  async flush(): Promise<void> {
    await this.#sink.flush();
  }

  /** From now on, whoever records waits until it is stored, because this process is about to end. */
  async closing(): Promise<void> {
    this.#isClosing = true;
    await this.#sink.flush();
    await this.anchor();
  }

  /** Brings what it can to the store and the rest to the disk. */
  async close(): Promise<void> {
    await this.#sink.close();
    await this.anchor();
  }

  // What was recorded shows at once; what the store does not take must not hide what it has.
  async #settle(): Promise<void> {
    await this.#sink.flush().catch(() => undefined);
  }

  async #verify(): Promise<AuditChainStatus> {
    await this.#settle();
    const { mongo, writer } = await this.#open();
    const verifier = AuditVerifier.create({
      mongo,
      retentionMs: this.#config.retentionMs,
      now: this.#now,
    });
    const at = this.#now();
    const source = 'this process';
    const heads = writer
      .heads()
      .map(head => ({ ...head, at, source, isAnchor: false }));
    const status = await verifier.verify(heads);
    return { ...status, buffered: this.buffered() };
  }
}

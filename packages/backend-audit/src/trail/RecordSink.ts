import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError, ServiceUnavailableError } from '@backstage/errors';
import type { AuditRecord } from '../AuditRecord';
import type { AuditConfig } from '../readAuditConfig';
import { BufferFile } from './BufferFile';
import { RecordQueue } from './RecordQueue';

const BATCH_SIZE = 100;
const BATCH_MS = 100;
const RETRY_MS = 5000;

/**
 * Where records go: into one queue, and from there to the store in batches and in order.
 *
 * @remarks
 * One drain at a time takes them. When it fails, what is in the queue is put on this machine's disk, and every few
 * seconds, or when somebody needs the store, it is tried again. What cannot be brought to the store before the process
 * ends, the next process does.
 */
export class RecordSink {
  static async create(options: {
    config: AuditConfig;
    logger: LoggerService;
    /** Brings a batch to the store: all of it or none. */
    write: (records: AuditRecord[]) => Promise<void>;
  }): Promise<RecordSink> {
    const { config, logger } = options;
    const { file, left, damaged } = await BufferFile.open({
      directory: config.buffer.directory,
      host: config.host,
    });
    if (damaged > 0) {
      logger.error(
        `${damaged} lines of the audit buffer cannot be read; what they said is lost`,
      );
    }
    return new RecordSink(options, RecordQueue.create({ file, left }));
  }

  readonly #options: Parameters<typeof RecordSink.create>[0];
  readonly #queue: RecordQueue;
  #draining: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isDown = false;
  #isClosed = false;

  private constructor(
    options: Parameters<typeof RecordSink.create>[0],
    queue: RecordQueue,
  ) {
    this.#options = options;
    this.#queue = queue;
    if (queue.length > 0) {
      this.#drainIn(BATCH_MS);
    }
  }

  get length(): number {
    return this.#queue.length;
  }

  /** Whether the last attempt to write has failed. */
  get isDown(): boolean {
    return this.#isDown;
  }

  /** Resolves when the record is on its way: in the queue, or on the disk while the store is down. */
  async add(record: AuditRecord): Promise<void> {
    this.#queue.add(record);
    if (this.#isDown) {
      await this.#persist();
    }
    const isFull = this.#queue.length >= BATCH_SIZE && !this.#isDown;
    this.#drainIn(isFull ? 0 : BATCH_MS);
  }

  /**
   * Resolves when the record is stored. When the store fails, a withdrawable record is forgotten and the error thrown,
   * and any other is on the disk.
   */
  async addAndWait(
    record: AuditRecord,
    options: { isWithdrawable: boolean },
  ): Promise<void> {
    const stored = this.#queue.addAndWait(record, options.isWithdrawable);
    this.flush().catch(() => undefined);
    await stored;
  }

  /** Resolves when all that has been added is stored. @throws `ServiceUnavailableError` when the store is down. */
  async flush(): Promise<void> {
    await this.#draining;
    if (this.#queue.length > 0) {
      this.#draining ??= this.#drain().finally(() => {
        this.#draining = undefined;
      });
      await this.#draining;
    }
  }

  /** Brings what it can to the store, and the rest to the disk. */
  async close(): Promise<void> {
    await this.flush().catch(() => this.#persist());
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  // Takes what is there now; what comes meanwhile is for the next one.
  async #drain(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    try {
      for (let left = this.#queue.length; left > 0; ) {
        const batch = this.#queue.first(Math.min(left, BATCH_SIZE));
        await this.#options.write(batch);
        await this.#queue.done(batch.length);
        left -= batch.length;
      }
      this.#isDown = false;
    } catch (cause) {
      const error = this.#down(cause);
      await this.#queue.failed(error).catch(reason => this.#noDisk(reason));
      this.#drainIn(RETRY_MS);
      throw error;
    }
    if (this.#queue.length > 0) {
      this.#drainIn(BATCH_MS);
    }
  }

  #drainIn(ms: number): void {
    if (!this.#isClosed) {
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        this.flush().catch(() => undefined);
      }, ms).unref();
    }
  }

  async #persist(): Promise<void> {
    await this.#queue.persist().catch(error => this.#noDisk(error));
  }

  // Who waits is told no more than that; what the database said is for the log.
  #down(cause: unknown): Error {
    if (!this.#isDown) {
      this.#isDown = true;
      const { directory } = this.#options.config.buffer;
      this.#options.logger.error(
        `The audit trail cannot be written; events wait on this machine (${directory})`,
        isError(cause) ? cause : undefined,
      );
    }
    return new ServiceUnavailableError(
      'The store of the audit trail does not take events; try again later',
    );
  }

  #noDisk(error: unknown): void {
    const { directory } = this.#options.config.buffer;
    this.#options.logger.error(
      `Audit events wait in memory only, because ${directory} cannot be written; set audit.buffer.directory`,
      isError(error) ? error : undefined,
    );
  }
}

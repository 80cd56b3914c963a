import type { AuditRecord } from '../AuditRecord';
import type { BufferFile } from './BufferFile';

interface QueuedRecord {
  record: AuditRecord;
  isOnDisk: boolean;
  /** For records that somebody waits for. */
  settle?: { resolve: () => void; reject: (error: Error) => void };
  /** Whether it goes when the store cannot take it now. */
  isWithdrawable: boolean;
}

/** Records in the order in which they came, on their way to the store. */
export class RecordQueue {
  /** Begins with what earlier processes could not bring to the store. */
  static create(options: {
    file: BufferFile;
    left: AuditRecord[];
  }): RecordQueue {
    return new RecordQueue(options.file, options.left);
  }

  readonly #file: BufferFile;
  #records: QueuedRecord[];

  private constructor(file: BufferFile, left: AuditRecord[]) {
    this.#file = file;
    this.#records = left.map(record => ({
      record,
      isOnDisk: true,
      isWithdrawable: false,
    }));
  }

  get length(): number {
    return this.#records.length;
  }

  add(record: AuditRecord): void {
    this.#records.push({ record, isOnDisk: false, isWithdrawable: false });
  }

  /** Resolves when the store has it; rejects, and forgets it, when the store fails and it `isWithdrawable`. */
  async addAndWait(
    record: AuditRecord,
    isWithdrawable: boolean,
  ): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#records.push({
        record,
        isOnDisk: false,
        settle: { resolve, reject },
        isWithdrawable,
      });
    });
  }

  first(count: number): AuditRecord[] {
    return this.#records.slice(0, count).map(({ record }) => record);
  }

  /** The store has these. */
  async done(count: number): Promise<void> {
    const stored = this.#records.splice(0, count);
    stored.forEach(({ settle }) => settle?.resolve());
    const wasOnDisk = stored.some(({ isOnDisk }) => isOnDisk);
    if (wasOnDisk && !this.#records.some(({ isOnDisk }) => isOnDisk)) {
      await this.#file.clear();
    }
  }

  /** The store cannot take any now: who wants to give up does, and the rest goes to the disk. */
  async failed(error: Error): Promise<void> {
    const withdrawn = this.#records.filter(queued => queued.isWithdrawable);
    this.#records = this.#records.filter(queued => !queued.isWithdrawable);
    withdrawn.forEach(({ settle }) => settle?.reject(error));
    const kept = [...this.#records];
    try {
      await this.persist();
    } finally {
      kept.forEach(({ settle }) => settle?.resolve());
    }
  }

  /** Puts on the disk what is not there yet. */
  async persist(): Promise<void> {
    const fresh = this.#records.filter(({ isOnDisk }) => !isOnDisk);
    if (fresh.length > 0) {
      fresh.forEach(queued => {
        queued.isOnDisk = true;
      });
      try {
        await this.#file.append(fresh.map(({ record }) => record));
      } catch (error) {
        fresh.forEach(queued => {
          queued.isOnDisk = false;
        });
        throw error;
      }
    }
  }
}

import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditRecord } from '../AuditRecord';
import { redactRecord } from '../redact/redactRecord';

const NAME = /^(.+)\.(\d+)\.[\w-]+\.jsonl$/;

/**
 * Records on this machine's disk, one a line, while the store is down.
 *
 * @remarks
 * Each process has a file of its own, and takes over those of processes that are gone. Records are redacted before
 * they come here; the file is readable by this user only.
 */
export class BufferFile {
  /** Takes over what earlier processes on this machine have left, oldest first; `damaged` lines cannot be read. */
  static async open(options: {
    directory: string;
    host: string;
  }): Promise<{ file: BufferFile; left: AuditRecord[]; damaged: number }> {
    const { directory, host } = options;
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const own = `${host}.${process.pid}.${randomUUID()}.jsonl`;
    const file = new BufferFile(join(directory, own));
    const orphans = (await readdir(directory)).filter(
      name => name !== own && isOrphan(name, host),
    );
    const left: AuditRecord[] = [];
    let damaged = 0;
    for (const name of orphans) {
      const path = join(directory, name);
      const lines = (await readFile(path, 'utf8')).split('\n');
      const records = lines.filter(Boolean).map(parse);
      left.push(...records.filter(record => record !== undefined));
      damaged += records.filter(record => record === undefined).length;
      file.#paths.push(path);
    }
    left.sort((a, b) => a.at.getTime() - b.at.getTime());
    return { file, left, damaged };
  }

  readonly #path: string;
  // Everything that is to go once the store has it all.
  readonly #paths: string[];
  #work: Promise<void> = Promise.resolve();

  private constructor(path: string) {
    this.#path = path;
    this.#paths = [path];
  }

  /** Resolves when the records are on the disk. */
  async append(records: AuditRecord[]): Promise<void> {
    const lines = records.map(record => `${JSON.stringify(record)}\n`).join('');
    await this.#next(() =>
      appendFile(this.#path, lines, { mode: 0o600, flush: true }),
    );
  }

  /** Forgets everything, because the store has it. */
  async clear(): Promise<void> {
    await this.#next(async () => {
      for (const path of this.#paths.splice(0)) {
        await rm(path, { force: true });
      }
      this.#paths.push(this.#path);
    });
  }

  async #next(step: () => Promise<void>): Promise<void> {
    const done = this.#work.then(step);
    this.#work = done.catch(() => undefined);
    await done;
  }
}

function isOrphan(name: string, host: string): boolean {
  const [, owner, pid] = NAME.exec(name) ?? [];
  return (
    owner === host && (Number(pid) === process.pid || !isRunning(Number(pid)))
  );
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

// A process that was killed may have left half a line.
function parse(line: string): AuditRecord | undefined {
  try {
    const record = JSON.parse(line);
    return redactRecord({ ...record, at: new Date(record.at) });
  } catch {
    return undefined;
  }
}

import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ConflictError, isError } from '@backstage/errors';
import Database from 'better-sqlite3';

const retryEveryMs = 100;

/**
 * Opens a SQLite file for this process alone.
 *
 * @remarks
 * Waits `lockTimeoutMs` for the lock, because a reloading development server overlaps with the one it replaces.
 * Each commit is on the disk before it returns (`synchronous = FULL`), so a killed process loses nothing.
 *
 * @throws `ConflictError` when another process keeps the file.
 */
export async function openDatabaseFile(
  path: string,
  lockTimeoutMs: number,
): Promise<Database.Database> {
  if (path !== ':memory:') {
    await mkdir(dirname(path), { recursive: true });
  }
  const deadline = Date.now() + lockTimeoutMs;
  for (;;) {
    const file = new Database(path, { timeout: 0 });
    try {
      file.pragma('locking_mode = EXCLUSIVE');
      file.pragma('journal_mode = WAL');
      file.pragma('synchronous = FULL');
      file.exec('BEGIN EXCLUSIVE; COMMIT');
      return file;
    } catch (error) {
      file.close();
      if (!isLocked(error)) {
        throw error;
      }
      if (Date.now() >= deadline) {
        throw new ConflictError(
          `The embedded database file '${path}' is in use by another process; stop that one, or set mongo.uri to share a MongoDB`,
        );
      }
      await delay(retryEveryMs);
    }
  }
}

function isLocked(error: unknown): boolean {
  return isError(error) && String(error.code).startsWith('SQLITE_BUSY');
}

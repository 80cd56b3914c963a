import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MongoClientOptions, ServerApiVersion } from 'mongodb';
import { Dispatcher } from './commands/Dispatcher';
import { EmbeddedDatabase } from './storage/EmbeddedDatabase';
import { serveSocket } from './wire/serveSocket';

const sweepEveryMs = 60_000;
const defaultLockTimeoutMs = 5_000;

/** How the embedded database is set up. */
export interface EmbeddedMongoOptions {
  /** Where the files are, one for each database, or `:memory:`. */
  directory: string;
  /** How long to wait for a file that another process has open. */
  lockTimeoutMs?: number;
}

/**
 * A small MongoDB inside this process.
 *
 * @remarks
 * It speaks MongoDB's wire protocol on a socket that only this user can open, so the official driver is the client
 * here as it is on a real MongoDB: collections, cursors, sessions, retries and errors are the driver's own, and what a
 * caller gets or hands in is always a copy.
 *
 * A command runs to its end before the next one starts. Documents are kept in memory, mingo provides the query and
 * update language, and a commit is on the disk (SQLite) before it is acknowledged. What is not known to behave as
 * MongoDB does is refused with `codeName: 'EmbeddedUnsupported'`.
 */
export class EmbeddedMongo {
  static async start(options: EmbeddedMongoOptions): Promise<EmbeddedMongo> {
    const folder = await mkdtemp(join(tmpdir(), 'embedded-mongo-'));
    const mongo = new EmbeddedMongo(options, folder);
    await mongo.#listen();
    return mongo;
  }

  readonly #options: EmbeddedMongoOptions;
  readonly #folder: string;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #databases = new Map<string, Promise<EmbeddedDatabase>>();
  readonly #sweeper: NodeJS.Timeout;

  private constructor(options: EmbeddedMongoOptions, folder: string) {
    this.#options = options;
    this.#folder = folder;
    const dispatcher = Dispatcher.create(name => this.open(name));
    this.#server = createServer(socket => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
      serveSocket(socket, command => dispatcher.answer(command));
    });
    this.#sweeper = setInterval(
      // What could not be removed, on a full disk for instance, is tried again the next time.
      () => this.removeExpired(new Date()).catch(() => undefined),
      sweepEveryMs,
    ).unref();
  }

  /** What to connect the driver to. */
  get uri(): string {
    const host = encodeURIComponent(this.#socketPath);
    return `mongodb://${host}/?directConnection=true`;
  }

  /** How to connect: nothing can be lost between the client and a server in the same process. */
  get clientOptions(): MongoClientOptions {
    return {
      serverApi: ServerApiVersion.v1,
      retryReads: false,
      retryWrites: false,
      maxPoolSize: 4,
    };
  }

  /** Opens a database's file, if it is not open yet. @throws `ConflictError` when another process has it open. */
  async open(name: string): Promise<EmbeddedDatabase> {
    const existing = this.#databases.get(name);
    if (existing) return existing;
    const { directory, lockTimeoutMs = defaultLockTimeoutMs } = this.#options;
    const isMemory = directory === ':memory:';
    const path = isMemory ? directory : join(directory, `${name}.sqlite`);
    const opening = EmbeddedDatabase.open({ name, path, lockTimeoutMs });
    this.#databases.set(name, opening);
    opening.catch(() => this.#databases.delete(name));
    return opening;
  }

  /** Removes what TTL indexes say has expired by `now`; happens by itself every minute. */
  async removeExpired(now: Date): Promise<void> {
    for (const database of await this.#opened()) {
      database.removeExpired(now);
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.#sweeper);
    this.#sockets.forEach(socket => socket.destroy());
    await new Promise(resolve => this.#server.close(resolve));
    for (const database of await this.#opened()) {
      database.close();
    }
    await rm(this.#folder, { recursive: true, force: true });
  }

  get #socketPath(): string {
    return process.platform === 'win32'
      ? `\\\\.\\pipe\\${this.#folder.replace(/[^\w-]/g, '-')}.sock`
      : join(this.#folder, 'mongo.sock');
  }

  async #listen(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.#socketPath, resolve);
    });
  }

  async #opened(): Promise<EmbeddedDatabase[]> {
    const results = await Promise.allSettled(this.#databases.values());
    return results.flatMap(result =>
      result.status === 'fulfilled' ? [result.value] : [],
    );
  }
}

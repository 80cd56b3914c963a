import type { RootLifecycleService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import type { MongoClient } from 'mongodb';
import type { MongoConnection } from '../MongoConnection';
import type { MongoService } from '../MongoService';
import { connectMongo, createMongoClient } from './connectMongo';
import { DefaultMongoService } from './DefaultMongoService';
import { HttpDrain } from './HttpDrain';
import type { SeparateMongoConfig } from './readMongoConfig';

interface Options extends SeparateMongoConfig {
  /** Where the connection string was written. */
  key: string;
}

/** A client of its own, opened when it is first needed and closed after the last request. */
export class SeparateMongoConnection implements MongoConnection {
  static create(
    options: Options & { lifecycle: RootLifecycleService },
  ): SeparateMongoConnection {
    // A connection string that is none is said at the start, whether that MongoDB answers or not.
    createMongoClient(options, {});
    const connection = new SeparateMongoConnection(options);
    const drain = HttpDrain.watch();
    options.lifecycle.addShutdownHook(async () => {
      await drain.finished();
      await connection.#close();
    });
    return connection;
  }

  readonly #options: Options;
  #opening: Promise<MongoClient> | undefined;

  private constructor(options: Options) {
    this.#options = options;
  }

  async ping(): Promise<void> {
    const client = await this.#open();
    try {
      await client.db('admin').command({ ping: 1 });
    } catch (error) {
      throw new ServiceUnavailableError('The database does not answer', error);
    }
  }

  async forPlugin(pluginId: string): Promise<MongoService> {
    const client = await this.#open();
    const name = `${this.#options.databasePrefix}-${pluginId}`;
    return DefaultMongoService.create({ client, name });
  }

  async #open(): Promise<MongoClient> {
    const { uri, key, serverSelectionTimeoutMs } = this.#options;
    const opening = (this.#opening ??= connectMongo(
      { uri, key, without: 'use the portal’s own' },
      { serverSelectionTimeoutMS: serverSelectionTimeoutMs },
    ));
    try {
      return await opening;
    } catch (error) {
      if (this.#opening === opening) {
        this.#opening = undefined;
      }
      throw error;
    }
  }

  async #close(): Promise<void> {
    const [outcome] = await Promise.allSettled([this.#opening]);
    if (outcome.status === 'fulfilled') {
      await outcome.value?.close();
    }
  }
}

import type {
  LoggerService,
  RootConfigService,
  RootLifecycleService,
} from '@backstage/backend-plugin-api';
import { ForwardedError, ServiceUnavailableError } from '@backstage/errors';
import { MongoClient } from 'mongodb';
import { EmbeddedMongo } from '../embedded/EmbeddedMongo';
import type { MongoConnection } from '../MongoConnection';
import type { MongoService } from '../MongoService';
import { connectMongo } from './connectMongo';
import { DefaultMongoService } from './DefaultMongoService';
import { HttpDrain } from './HttpDrain';
import { type MongoConfig, readMongoConfig } from './readMongoConfig';

/** One client for the whole backend, closed after the last request. */
export class DefaultMongoConnection implements MongoConnection {
  static async fromConfig(
    config: RootConfigService,
    options: { logger: LoggerService; lifecycle: RootLifecycleService },
  ): Promise<DefaultMongoConnection> {
    const mongo = readMongoConfig(config);
    const connection = await DefaultMongoConnection.#connect(
      mongo,
      options.logger,
    );
    const drain = HttpDrain.watch();
    options.lifecycle.addShutdownHook(async () => {
      await drain.finished();
      await connection.#close();
    });
    return connection;
  }

  static async #connect(
    mongo: MongoConfig,
    logger: LoggerService,
  ): Promise<DefaultMongoConnection> {
    const { uri, directory, databasePrefix } = mongo;
    if (uri) {
      const client = await connectMongo(uri, {
        serverSelectionTimeoutMS: mongo.serverSelectionTimeoutMs,
      });
      return new DefaultMongoConnection({ client, databasePrefix });
    }
    logger.info(
      `Keeping data in the embedded database (${directory}); set mongo.uri to use MongoDB`,
    );
    const embedded = await EmbeddedMongo.start({ directory });
    const client = await MongoClient.connect(
      embedded.uri,
      embedded.clientOptions,
    );
    return new DefaultMongoConnection({ client, databasePrefix, embedded });
  }

  readonly #client: MongoClient;
  readonly #databasePrefix: string;
  readonly #embedded: EmbeddedMongo | undefined;

  private constructor(options: {
    client: MongoClient;
    databasePrefix: string;
    embedded?: EmbeddedMongo;
  }) {
    this.#client = options.client;
    this.#databasePrefix = options.databasePrefix;
    this.#embedded = options.embedded;
  }

  async ping(): Promise<void> {
    try {
      await this.#client.db('admin').command({ ping: 1 });
    } catch (error) {
      throw new ServiceUnavailableError('The database does not answer', error);
    }
  }

  async forPlugin(pluginId: string): Promise<MongoService> {
    const name = `${this.#databasePrefix}-${pluginId}`;
    try {
      await this.#embedded?.open(name);
    } catch (error) {
      await this.#close();
      throw new ForwardedError(`No database for '${pluginId}'`, error);
    }
    return DefaultMongoService.create({ client: this.#client, name });
  }

  async #close(): Promise<void> {
    await this.#client.close();
    await this.#embedded?.stop();
  }
}

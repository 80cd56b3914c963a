import type {
  LoggerService,
  RootConfigService,
  RootLifecycleService,
} from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import type { MongoConnection } from '../MongoConnection';
import type { MongoService } from '../MongoService';
import { DefaultMongoService } from './DefaultMongoService';
import { HttpDrain } from './HttpDrain';
import { type OpenDatabase, openDatabase } from './openDatabase';

/**
 * One client for the whole backend, closed after the last request.
 *
 * @remarks
 * It is opened when it is created, but what goes wrong then is thrown by its methods: when a root service itself
 * throws, Backstage reports it a second time as an unhandled rejection for every plugin that depends on it.
 */
export class DefaultMongoConnection implements MongoConnection {
  static fromConfig(
    config: RootConfigService,
    options: { logger: LoggerService; lifecycle: RootLifecycleService },
  ): DefaultMongoConnection {
    const { logger, lifecycle } = options;
    const opening = openDatabase(config, logger);
    opening.catch(() => undefined);
    const drain = HttpDrain.watch();
    lifecycle.addShutdownHook(async () => {
      await drain.finished();
      const [outcome] = await Promise.allSettled([opening]);
      if (outcome.status === 'fulfilled') {
        await outcome.value.close();
      }
    });
    return new DefaultMongoConnection(opening);
  }

  readonly #opening: Promise<OpenDatabase>;

  private constructor(opening: Promise<OpenDatabase>) {
    this.#opening = opening;
  }

  async ping(): Promise<void> {
    const { client } = await this.#opening;
    try {
      await client.db('admin').command({ ping: 1 });
    } catch (error) {
      throw new ServiceUnavailableError('The database does not answer', error);
    }
  }

  async forPlugin(pluginId: string): Promise<MongoService> {
    const { client, embedded, databasePrefix } = await this.#opening;
    const name = `${databasePrefix}-${pluginId}`;
    await embedded?.open(name);
    return DefaultMongoService.create({ client, name });
  }
}

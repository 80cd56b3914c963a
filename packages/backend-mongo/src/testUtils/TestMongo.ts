import { randomBytes } from 'node:crypto';
import {
  createServiceFactory,
  type ServiceFactory,
} from '@backstage/backend-plugin-api';
import { InputError, NotImplementedError } from '@backstage/errors';
import { MongoClient } from 'mongodb';
import { DefaultMongoService } from '../connection/DefaultMongoService';
import { EmbeddedMongo } from '../embedded/EmbeddedMongo';
import { mongoConnectionServiceRef } from '../mongoConnectionServiceRef';
import type { MongoService } from '../MongoService';
import { explainOperation, type QueryPlan } from './explainOperation';
import { OperationRecorder } from './OperationRecorder';
import type { RecordedOperation } from './RecordedOperation';
import type { TestMongoEngine } from './TestMongoEngine';

const uriVariable = 'MONGODB_TEST_URI';

/**
 * A database for a test, with names of its own, that tells which commands it got.
 *
 * @example
 * ```ts
 * describe.each(TestMongo.engines())('MongoInsightStore on %s', engine => {
 *   let mongo: TestMongo;
 *   beforeAll(async () => { mongo = await TestMongo.create(engine); });
 *   afterAll(() => mongo.stop());
 * ```
 *
 * @public
 */
export class TestMongo {
  /** The embedded database, and MongoDB when the environment variable `MONGODB_TEST_URI` names one. */
  static engines(): TestMongoEngine[] {
    return process.env[uriVariable] ? ['embedded', 'mongodb'] : ['embedded'];
  }

  static async create(engine: TestMongoEngine): Promise<TestMongo> {
    const embedded =
      engine === 'embedded'
        ? await EmbeddedMongo.start({ directory: ':memory:' })
        : undefined;
    const uri = embedded?.uri ?? process.env[uriVariable];
    if (!uri) {
      throw new InputError(`Set ${uriVariable} to test on MongoDB`);
    }
    const client = await MongoClient.connect(uri, {
      ...embedded?.clientOptions,
      monitorCommands: true,
    });
    return new TestMongo(client, embedded);
  }

  readonly #client: MongoClient;
  readonly #embedded: EmbeddedMongo | undefined;
  readonly #recorder: OperationRecorder;
  readonly #prefix = `test-${randomBytes(6).toString('hex')}`;
  readonly #databases = new Set<string>();

  private constructor(
    client: MongoClient,
    embedded: EmbeddedMongo | undefined,
  ) {
    this.#client = client;
    this.#embedded = embedded;
    this.#recorder = OperationRecorder.create(client);
  }

  /** The database of one plugin. */
  service(pluginId: string): MongoService {
    const name = `${this.#prefix}-${pluginId}`;
    this.#databases.add(name);
    return DefaultMongoService.create({ client: this.#client, name });
  }

  /** Gives the plugins of a test backend these databases: `startTestBackend({ features: [plugin, mongo.factory()] })`. */
  factory(): ServiceFactory {
    return createServiceFactory({
      service: mongoConnectionServiceRef,
      deps: {},
      factory: () => ({
        ping: async () => {
          await this.#client.db('admin').command({ ping: 1 });
        },
        forPlugin: async (pluginId: string) => this.service(pluginId),
      }),
    });
  }

  /** The commands since the start or the last {@link TestMongo.clearOperations}, oldest first. */
  operations(): RecordedOperation[] {
    return this.#recorder.operations();
  }

  clearOperations(): void {
    this.#recorder.clear();
  }

  /**
   * How MongoDB carries out a read, an update or a delete.
   *
   * @throws `NotImplementedError` on the embedded database, which has no plans.
   */
  async explain(operation: RecordedOperation): Promise<QueryPlan> {
    if (this.#embedded) {
      throw new NotImplementedError(
        'The embedded database has no query plans; explain on MongoDB',
      );
    }
    return explainOperation(this.#client, operation);
  }

  /** Removes what TTL indexes say has expired by `now`. MongoDB does so by itself, in its own time. */
  async removeExpired(now: Date): Promise<void> {
    if (!this.#embedded) {
      throw new NotImplementedError('MongoDB removes expired documents itself');
    }
    await this.#embedded.removeExpired(now);
  }

  /** Drops the databases and closes the connection. */
  async stop(): Promise<void> {
    for (const name of this.#databases) {
      await this.#client.db(name).dropDatabase();
    }
    await this.#client.close();
    await this.#embedded?.stop();
  }
}

import { ConflictError } from '@backstage/errors';
import type {
  MongoCollection,
  MongoService,
} from '@builder-insights/backend-mongo';
import { isDuplicateKeyError } from '@builder-insights/backend-mongo';
import type { ClientSession } from 'mongodb';
import type { ChainHead } from '../domain/ChainLink';
import { GENESIS, seal } from '../domain/seal';
import {
  REGISTRY,
  type RegistryContent,
  type RegistryDocument,
  type StreamDocument,
} from './documents';

const ATTEMPTS = 10;

/**
 * The chain about the chains: which streams there are, what was pruned from them, and what is held.
 *
 * @remarks
 * All processes append to it, rarely; whoever comes second tries again.
 */
export class RegistryStore {
  static create(mongo: MongoService): RegistryStore {
    return new RegistryStore(mongo);
  }

  readonly #mongo: MongoService;
  readonly #entries: MongoCollection<RegistryDocument>;
  readonly #streams: MongoCollection<StreamDocument>;

  private constructor(mongo: MongoService) {
    this.#mongo = mongo;
    this.#entries = mongo.collection('registry');
    this.#streams = mongo.collection('streams');
  }

  /** Begins the registry of a new database. A registry that has lost its head is left as it is, for verification. */
  async begin(): Promise<void> {
    if ((await this.#entries.findOne({ stream: REGISTRY })) === null) {
      await this.#streams.updateOne(
        { _id: REGISTRY },
        { $setOnInsert: { head: GENESIS } },
        { upsert: true },
      );
    }
  }

  /** @throws `ConflictError` when the registry's own head is missing. */
  async head(session?: ClientSession): Promise<ChainHead> {
    const stream = await this.#streams.findOne({ _id: REGISTRY }, { session });
    if (!stream) {
      throw new ConflictError(
        'The registry of the audit trail has lost its head; verify the trail, set its database aside and start a new one',
      );
    }
    return stream.head;
  }

  /**
   * Appends an entry and, in the same transaction, does what belongs to it.
   *
   * @throws `ConflictError` when `onlyAfter` is given and something else was appended meanwhile.
   */
  async append(
    content: RegistryContent,
    options: {
      sealedAt: Date;
      onlyAfter?: ChainHead;
      effect?: (
        entry: RegistryDocument,
        session: ClientSession,
      ) => Promise<void>;
    },
  ): Promise<RegistryDocument> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#mongo.withTransaction(session =>
          this.#append(content, options, session),
        );
      } catch (error) {
        if (attempt === ATTEMPTS || !isDuplicateKeyError(error)) {
          throw error;
        }
      }
    }
  }

  /** All entries of some kinds, oldest first. */
  async list(
    kinds: ReadonlyArray<RegistryDocument['kind']>,
  ): Promise<RegistryDocument[]> {
    return await this.#entries
      .find({ kind: { $in: [...kinds] } }, { projection: { _id: 0 } })
      .sort({ sequence: 1 })
      .toArray();
  }

  /** The newest entry about a stream or a hold. */
  async newestAbout(about: string): Promise<RegistryDocument | undefined> {
    const [entry] = await this.#entries
      .find({ about }, { projection: { _id: 0 } })
      .sort({ sequence: -1 })
      .limit(1)
      .toArray();
    return entry;
  }

  async #append(
    content: RegistryContent,
    options: Parameters<RegistryStore['append']>[1],
    session: ClientSession,
  ): Promise<RegistryDocument> {
    const { sealedAt, onlyAfter, effect } = options;
    const after = await this.head(session);
    if (onlyAfter && onlyAfter.hash !== after.hash) {
      throw new ConflictError('The registry of the audit trail has moved on');
    }
    const entry = seal(content, { stream: REGISTRY, after, sealedAt });
    const { sequence, hash } = entry;
    await this.#streams.updateOne(
      { _id: REGISTRY },
      { $set: { head: { sequence, hash } } },
      { session },
    );
    await this.#entries.insertOne({ ...entry }, { session });
    await effect?.(entry, session);
    return entry;
  }
}

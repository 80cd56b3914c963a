import type {
  MongoCollection,
  MongoService,
} from '@builder-insights/backend-mongo';
import type {
  EntryDocument,
  RegistryDocument,
  StreamDocument,
} from './documents';

const BATCH = 500;

/** Reads everything, as it is: nothing is assumed about what a database that was tampered with holds. */
export class VerificationStore {
  static create(mongo: MongoService): VerificationStore {
    return new VerificationStore(mongo);
  }

  readonly #entries: MongoCollection<EntryDocument>;
  readonly #open: MongoCollection<EntryDocument>;
  readonly #registry: MongoCollection<RegistryDocument>;
  readonly #streams: MongoCollection<StreamDocument>;

  private constructor(mongo: MongoService) {
    this.#entries = mongo.collection('entries');
    this.#open = mongo.collection('open_intents');
    this.#registry = mongo.collection('registry');
    this.#streams = mongo.collection('streams');
  }

  entries(stream: string): AsyncIterable<EntryDocument> {
    return this.#entries
      .find({ stream })
      .sort({ sequence: 1 })
      .batchSize(BATCH);
  }

  registry(): AsyncIterable<RegistryDocument> {
    return this.#registry
      .find({}, { projection: { _id: 0 } })
      .sort({ stream: 1, sequence: 1 })
      .batchSize(BATCH);
  }

  openIntents(): AsyncIterable<EntryDocument> {
    return this.#open.find({}).batchSize(BATCH);
  }

  /** The names of the streams that there are entries of. */
  async streamsOfEntries(): Promise<string[]> {
    const names = await this.#entries.distinct('stream');
    return names.map(String);
  }

  async streams(): Promise<StreamDocument[]> {
    return await this.#streams.find({}).toArray();
  }

  async stream(name: string): Promise<StreamDocument | undefined> {
    return (await this.#streams.findOne({ _id: name })) ?? undefined;
  }

  /** The place in the registry of the newest pruning. */
  async lastPrune(): Promise<number | undefined> {
    const [entry] = await this.#registry
      .find({ kind: 'stream-pruned' })
      .sort({ sequence: -1 })
      .limit(1)
      .toArray();
    return entry?.sequence;
  }

  async hasEntry(id: string): Promise<boolean> {
    return (await this.#entries.findOne({ _id: id })) !== null;
  }
}

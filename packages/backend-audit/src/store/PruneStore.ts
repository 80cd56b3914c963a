import type {
  MongoCollection,
  MongoService,
} from '@builder-insights/backend-mongo';
import type { AuditRetentionClass } from '../AuditRecord';
import type { ChainHead } from '../domain/ChainLink';
import type { EntryDocument, StreamDocument } from './documents';

const BATCH = 1000;

/** The entries at the beginning of a stream that may go. */
export interface ExpiredPrefix {
  upTo: ChainHead;
  events: number;
}

/** Finds and removes what is older than its retention. */
export class PruneStore {
  static create(mongo: MongoService): PruneStore {
    return new PruneStore(mongo);
  }

  readonly #entries: MongoCollection<EntryDocument>;
  readonly #open: MongoCollection<EntryDocument>;
  readonly #streams: MongoCollection<StreamDocument>;

  private constructor(mongo: MongoService) {
    this.#entries = mongo.collection('entries');
    this.#open = mongo.collection('open_intents');
    this.#streams = mongo.collection('streams');
  }

  /** The streams of a class. */
  async streams(retention: AuditRetentionClass): Promise<string[]> {
    const streams = await this.#streams.find({ retention }).toArray();
    return streams.map(({ _id }) => _id);
  }

  /** The longest beginning of a stream, after `from`, of entries that may all go. */
  async expiredPrefix(
    stream: string,
    options: {
      from: number;
      mayGo: (entry: Pick<EntryDocument, 'at' | 'sealedAt'>) => boolean;
    },
  ): Promise<ExpiredPrefix | undefined> {
    let prefix: ExpiredPrefix | undefined;
    let from = options.from;
    for (;;) {
      const batch = await this.#entries
        .find(
          { stream, sequence: { $gt: from } },
          { projection: { sequence: 1, hash: 1, at: 1, sealedAt: 1 } },
        )
        .sort({ sequence: 1 })
        .limit(BATCH)
        .toArray();
      for (const { sequence, hash, at, sealedAt } of batch) {
        if (!options.mayGo({ at, sealedAt })) {
          return prefix;
        }
        const events = (prefix?.events ?? 0) + 1;
        prefix = { upTo: { sequence, hash }, events };
        from = sequence;
      }
      if (batch.length < BATCH) {
        return prefix;
      }
    }
  }

  async remove(stream: string, upTo: number): Promise<void> {
    const filter = { stream, sequence: { $lte: upTo } };
    await this.#open.deleteMany(filter);
    await this.#entries.deleteMany(filter);
  }
}

import { ConflictError } from '@backstage/errors';
import type {
  MongoCollection,
  MongoService,
} from '@builder-insights/backend-mongo';
import type { AuditRetentionClass } from '../AuditRecord';
import type { ChainHead } from '../domain/ChainLink';
import type { EntryDocument, StreamDocument } from './documents';
import type { RegistryStore } from './RegistryStore';

/** Entries that follow one another in one stream, and what the first of them follows. */
export interface ChainSegment {
  stream: string;
  after: ChainHead;
  entries: EntryDocument[];
}

/** Appends to streams: all or nothing, and only where their head is what the writer thinks it is. */
export class ChainStore {
  static create(options: {
    mongo: MongoService;
    registry: RegistryStore;
  }): ChainStore {
    return new ChainStore(options);
  }

  readonly #mongo: MongoService;
  readonly #registry: RegistryStore;
  readonly #entries: MongoCollection<EntryDocument>;
  readonly #open: MongoCollection<EntryDocument>;
  readonly #streams: MongoCollection<StreamDocument>;

  private constructor(options: Parameters<typeof ChainStore.create>[0]) {
    this.#mongo = options.mongo;
    this.#registry = options.registry;
    this.#entries = options.mongo.collection('entries');
    this.#open = options.mongo.collection('open_intents');
    this.#streams = options.mongo.collection('streams');
  }

  /** Opens a stream; its first entry follows the registry's entry that says so. */
  async openStream(
    stream: string,
    options: { retention: AuditRetentionClass; sealedAt: Date },
  ): Promise<ChainHead> {
    const { retention, sealedAt } = options;
    const { hash } = await this.#registry.append(
      { kind: 'stream-opened', about: stream, retention },
      {
        sealedAt,
        effect: async (entry, session) => {
          const head = { sequence: 0, hash: entry.hash };
          await this.#streams.insertOne(
            { _id: stream, retention, head },
            { session },
          );
        },
      },
    );
    return { sequence: 0, hash };
  }

  /** The head of a stream, or undefined when the stream is gone. */
  async headOf(stream: string): Promise<ChainHead | undefined> {
    return (await this.#streams.findOne({ _id: stream }))?.head;
  }

  /** Whether a stream ends there, by its own account and by its entries. */
  async endsAt(stream: string, head: ChainHead): Promise<boolean> {
    const beyond = await this.#entries.findOne({
      stream,
      sequence: { $gt: head.sequence },
    });
    return !beyond && (await this.headOf(stream))?.hash === head.hash;
  }

  /** @throws `ConflictError` when a stream does not end where its segment begins. */
  async append(segments: ChainSegment[]): Promise<void> {
    await this.#mongo.withTransaction(async session => {
      for (const { stream, after, entries } of segments) {
        const { sequence, hash } = entries[entries.length - 1];
        const moved = await this.#streams.updateOne(
          {
            _id: stream,
            'head.sequence': after.sequence,
            'head.hash': after.hash,
          },
          { $set: { head: { sequence, hash } } },
          { session },
        );
        if (moved.matchedCount !== 1) {
          throw new ConflictError(
            `The audit stream '${stream}' does not end with entry ${after.sequence} any more`,
          );
        }
        await this.#entries.insertMany(entries, { session });
      }
      const entries = segments.flatMap(segment => segment.entries);
      const intents = entries.filter(({ phase }) => phase === 'intent');
      if (intents.length > 0) {
        await this.#open.insertMany(
          intents.map(intent => ({ ...intent, _id: intent.id })),
          { session },
        );
      }
      const ended = entries.filter(
        ({ phase, severity }) => phase === 'act' && mayHaveIntent(severity),
      );
      if (ended.length > 0) {
        await this.#open.deleteMany(
          { _id: { $in: ended.map(({ id }) => id) } },
          { session },
        );
      }
    });
  }

  /** Which of these entries are stored already. */
  async stored(ids: string[]): Promise<Set<string>> {
    const found = await this.#entries
      .find({ _id: { $in: ids } }, { projection: { _id: 1 } })
      .toArray();
    return new Set(found.map(({ _id }) => _id));
  }
}

function mayHaveIntent(severity: EntryDocument['severity']): boolean {
  return severity === 'high' || severity === 'critical';
}

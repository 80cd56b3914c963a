import type { MongoService } from '@builder-insights/backend-mongo';
import type { Document } from 'mongodb';

const COLLECTIONS = [
  'anchors',
  'entries',
  'open_intents',
  'registry',
  'streams',
] as const;
type CollectionName = (typeof COLLECTIONS)[number];

/** What somebody with access to the database can do to it behind the trail's back. */
export class Tampering {
  static create(mongo: MongoService): Tampering {
    return new Tampering(mongo);
  }

  readonly #mongo: MongoService;

  private constructor(mongo: MongoService) {
    this.#mongo = mongo;
  }

  async read(name: CollectionName): Promise<Document[]> {
    return await this.#mongo
      .collection(name)
      .find({})
      .sort({ stream: 1, sequence: 1 })
      .toArray();
  }

  /** Puts documents in the place of all that a collection has. */
  async replaceAll(name: CollectionName, documents: Document[]): Promise<void> {
    const collection = this.#mongo.collection(name);
    await collection.deleteMany({});
    if (documents.length > 0) {
      await collection.insertMany(documents.map(document => ({ ...document })));
    }
  }

  /** A copy of everything, as a backup would hold it. */
  async backUp(): Promise<() => Promise<void>> {
    const copies = new Map<CollectionName, Document[]>();
    for (const name of COLLECTIONS) {
      copies.set(name, await this.read(name));
    }
    return async () => {
      for (const [name, documents] of copies) {
        await this.replaceAll(name, documents);
      }
    };
  }
}

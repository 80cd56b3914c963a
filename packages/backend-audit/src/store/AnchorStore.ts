import type {
  MongoCollection,
  MongoService,
} from '@builder-insights/backend-mongo';
import type { AuditAnchor } from '../AuditChainStatus';
import type { AnchorDocument } from './documents';

/** Heads as they once were, in the store as in the log. */
export class AnchorStore {
  static create(mongo: MongoService): AnchorStore {
    return new AnchorStore(mongo);
  }

  readonly #anchors: MongoCollection<AnchorDocument>;

  private constructor(mongo: MongoService) {
    this.#anchors = mongo.collection('anchors');
  }

  async add(anchors: AuditAnchor[]): Promise<void> {
    if (anchors.length > 0) {
      await this.#anchors.insertMany(anchors.map(anchor => ({ ...anchor })));
    }
  }

  /** The anchors of a stream, farthest first. */
  async list(stream: string): Promise<AuditAnchor[]> {
    return await this.#anchors
      .find({ stream }, { projection: { _id: 0 } })
      .sort({ sequence: -1 })
      .toArray();
  }

  /** Removes the anchors of entries that are not there any more. */
  async removeUpTo(stream: string, sequence: number): Promise<void> {
    await this.#anchors.deleteMany({ stream, sequence: { $lt: sequence } });
  }
}

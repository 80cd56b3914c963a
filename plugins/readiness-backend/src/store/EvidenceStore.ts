import type {
  MongoCollection,
  MongoService,
} from '@builder-insights/backend-mongo';
import type { Evidence } from '@builder-insights/plugin-readiness-common';
import { boardIdOf } from '../domain/board/boardIdOf';
import type { EvidenceDocument } from './EvidenceDocument';

/** Evidence as it came, a row for each that was new. Who may read a scope may read its evidence. */
export class EvidenceStore {
  static create(mongo: MongoService): EvidenceStore {
    return new EvidenceStore(mongo);
  }

  readonly #evidence: MongoCollection<EvidenceDocument>;

  private constructor(mongo: MongoService) {
    this.#evidence = mongo.collection('evidence');
  }

  /** Newest first. */
  async ofGate(
    scorecardId: string,
    scopeRef: string,
    gateId: string,
    { limit }: { limit: number },
  ): Promise<Evidence[]> {
    const found = await this.#evidence
      .find(
        { boardId: boardIdOf(scorecardId, scopeRef), gateId },
        { batchSize: limit + 1 },
      )
      .sort({ collectedAt: -1 })
      .limit(limit)
      .toArray();
    return found.map(({ evidence }) => evidence);
  }

  /** What was known under these hashes by an instant; of several with the same hash all, newest first. */
  async withHashes(
    scorecardId: string,
    scopeRef: string,
    hashes: readonly string[],
    until?: Date,
  ): Promise<Evidence[]> {
    const found = await this.#evidence
      .find({
        boardId: boardIdOf(scorecardId, scopeRef),
        hash: { $in: [...hashes] },
        ...(until && { collectedAt: { $lte: until } }),
      })
      .sort({ collectedAt: -1 })
      .toArray();
    return found.map(({ evidence }) => evidence);
  }
}

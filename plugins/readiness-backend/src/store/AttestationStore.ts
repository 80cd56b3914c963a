import {
  isDuplicateKeyError,
  type MongoCollection,
  type MongoService,
} from '@builder-insights/backend-mongo';
import type { PendingAttestation } from '@builder-insights/plugin-readiness-common';
import { boardIdOf } from '../domain/board/boardIdOf';

interface AttestationDocument {
  /** The attestation's. */
  _id: string;
  boardId: string;
  gateId: string;
  at: Date;
  attestation: PendingAttestation;
}

/** Statements that wait for a second person; at most one about a gate of a scope. */
export class AttestationStore {
  static create(mongo: MongoService): AttestationStore {
    return new AttestationStore(mongo);
  }

  readonly #mongo: MongoService;
  readonly #attestations: MongoCollection<AttestationDocument>;

  private constructor(mongo: MongoService) {
    this.#mongo = mongo;
    this.#attestations = mongo.collection('attestations');
  }

  /**
   * Stores a statement, in the place of one that the same person made about the same gate.
   *
   * @returns false when somebody else's waits there
   */
  async put(attestation: PendingAttestation): Promise<boolean> {
    const { id: _id, scorecardId, scopeRef, gateId, by } = attestation;
    const boardId = boardIdOf(scorecardId, scopeRef);
    const at = new Date(attestation.at);
    try {
      await this.#mongo.withTransaction(async session => {
        await this.#attestations.deleteMany(
          { boardId, gateId, 'attestation.by': by },
          { session },
        );
        await this.#attestations.insertOne(
          { _id, boardId, gateId, at, attestation },
          { session, ignoreUndefined: true },
        );
      });
      return true;
    } catch (error) {
      if (isDuplicateKeyError(error)) {
        return false;
      }
      throw error;
    }
  }

  async get(id: string): Promise<PendingAttestation | undefined> {
    return (await this.#attestations.findOne({ _id: id }))?.attestation;
  }

  async ofGate(
    address: Pick<PendingAttestation, 'scorecardId' | 'scopeRef' | 'gateId'>,
  ): Promise<PendingAttestation | undefined> {
    const { scorecardId, scopeRef, gateId } = address;
    const boardId = boardIdOf(scorecardId, scopeRef);
    return (await this.#attestations.findOne({ boardId, gateId }))?.attestation;
  }

  /** Takes a statement off the list. @returns whether it was still there: of two who answer at once one is told no */
  async remove(id: string): Promise<boolean> {
    const { deletedCount } = await this.#attestations.deleteOne({ _id: id });
    return deletedCount === 1;
  }

  /** All of them, oldest first; the caller reads them with somebody's permission. */
  async list(): Promise<PendingAttestation[]> {
    const found = await this.#attestations
      .find({ at: { $gt: new Date(0) } })
      .sort({ at: 1 })
      .toArray();
    return found.map(({ attestation }) => attestation);
  }
}

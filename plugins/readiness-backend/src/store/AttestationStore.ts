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
  /** Somebody is answering it; nobody else does before this. */
  heldUntil?: Date;
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

  /**
   * Keeps others from answering a statement for a while. It stays until it is removed, so that nothing is lost when who
   * holds it never comes back.
   *
   * @returns whether it was there and nobody else was answering: of two who answer at once one is told no
   */
  async hold(
    id: string,
    { now, until }: { now: Date; until: Date },
  ): Promise<boolean> {
    const { matchedCount } = await this.#attestations.updateOne(
      {
        _id: id,
        $or: [{ heldUntil: { $exists: false } }, { heldUntil: { $lte: now } }],
      },
      { $set: { heldUntil: until } },
    );
    return matchedCount === 1;
  }

  /** It waits on. */
  async release(id: string): Promise<void> {
    await this.#attestations.updateOne(
      { _id: id },
      { $unset: { heldUntil: '' } },
    );
  }

  /** Takes a statement off the list. */
  async remove(id: string): Promise<void> {
    await this.#attestations.deleteOne({ _id: id });
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

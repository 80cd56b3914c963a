import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  isDuplicateKeyError,
  type MongoCollection,
  type MongoService,
} from '@builder-insights/backend-mongo';
import type { OrgChangeDocument } from './OrgChangeDocument';
import type { OrgSnapshotDocument } from './OrgSnapshotDocument';
import type { OrgStateDocument } from './OrgStateDocument';

/** The snapshot in force. */
export interface AcceptedPointer {
  snapshotId: string;
  hash: string;
  source: string;
  readAt: Date;
}

type Filter = Parameters<MongoCollection<OrgSnapshotDocument>['findOne']>[0];

/** The readings of the org source, what they change, and which of them is in force. */
export class OrgSnapshotStore {
  static create(mongo: MongoService): OrgSnapshotStore {
    return new OrgSnapshotStore(mongo);
  }

  readonly #mongo: MongoService;
  readonly #snapshots: MongoCollection<OrgSnapshotDocument>;
  readonly #changes: MongoCollection<OrgChangeDocument>;
  readonly #state: MongoCollection<OrgStateDocument>;

  private constructor(mongo: MongoService) {
    this.#mongo = mongo;
    this.#snapshots = mongo.collection('org_snapshots');
    this.#changes = mongo.collection('org_changes');
    this.#state = mongo.collection('org_state');
  }

  async accepted(): Promise<AcceptedPointer | undefined> {
    const state = await this.#state.findOne({ _id: 'accepted' });
    return state?.snapshotId && state.hash && state.source && state.readAt
      ? {
          snapshotId: state.snapshotId,
          hash: state.hash,
          source: state.source,
          readAt: state.readAt,
        }
      : undefined;
  }

  async insert(snapshot: OrgSnapshotDocument): Promise<void> {
    await this.#snapshots.insertOne(snapshot);
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<OrgSnapshotDocument> {
    const found = await this.#snapshots.findOne({ _id: id });
    if (!found) {
      throw new NotFoundError(
        `There is no org snapshot '${id}'; old ones are removed, so reload the list`,
      );
    }
    return found;
  }

  /** Newest first. */
  async list(filter: Filter, limit = 0): Promise<OrgSnapshotDocument[]> {
    return await this.#snapshots
      .find(filter)
      .sort({ readAt: -1, _id: -1 })
      .limit(limit)
      .toArray();
  }

  /** Whether the snapshot met the condition, and so was changed. */
  async update(
    filter: Filter & { _id: string },
    set: Partial<OrgSnapshotDocument>,
  ): Promise<boolean> {
    const { matchedCount } = await this.#snapshots.updateOne(filter, {
      $set: set,
    });
    return matchedCount > 0;
  }

  /** Keeps a snapshot back; one that was kept back before is closed, and its proposal kept if it is for the same. */
  async hold(id: string, set: Partial<OrgSnapshotDocument>): Promise<void> {
    const { basedOn, takes } = set;
    await this.#mongo.withTransaction(async session => {
      const proposed =
        takes &&
        (await this.#snapshots.findOne(
          { state: 'held', basedOn, takes, proposal: { $exists: true } },
          { session },
        ));
      const proposal = proposed ? proposed.proposal : undefined;
      const carriesOver = proposal && !(await this.concerns(id, proposal.by));
      await this.#snapshots.updateMany(
        { state: 'held', _id: { $ne: id } },
        { $set: { state: 'superseded' } },
        { session },
      );
      await this.#snapshots.updateOne(
        { _id: id },
        {
          $set: { ...set, ...(carriesOver && { proposal }), state: 'held' },
        },
        { session },
      );
    });
  }

  /**
   * Puts a snapshot in force, if the one it was compared with still is and its own state is what the caller saw.
   *
   * @throws ConflictError
   */
  async accept(
    filter: { _id: string; state: OrgSnapshotDocument['state'] },
    set: Partial<OrgSnapshotDocument> & { acceptedAt: Date },
  ): Promise<void> {
    await this.#mongo
      .withTransaction(async session => {
        await this.#snapshots.updateMany(
          { state: { $in: ['accepted', 'held'] }, _id: { $ne: filter._id } },
          { $set: { state: 'superseded' } },
          { session },
        );
        const snapshot = await this.#snapshots.findOneAndUpdate(
          filter,
          { $set: { ...set, state: 'accepted', settled: false } },
          { session, returnDocument: 'after' },
        );
        if (!snapshot?.hash) {
          throw new ConflictError(
            `The org snapshot '${filter._id}' is not ${filter.state} any more; reload it`,
          );
        }
        const { basedOn, hash, source, readAt } = snapshot;
        const pointer = { snapshotId: filter._id, hash, source, readAt };
        const { matchedCount } = await this.#state.updateOne(
          basedOn
            ? { _id: 'accepted', snapshotId: basedOn }
            : { _id: 'accepted', snapshotId: { $exists: false } },
          { $set: pointer },
          { session, upsert: !basedOn },
        );
        if (basedOn && matchedCount === 0) {
          throw newerInForce(filter._id);
        }
      })
      .catch(error => {
        throw isDuplicateKeyError(error) ? newerInForce(filter._id) : error;
      });
  }

  /** The source still says what the snapshot in force says; one that was kept back is closed. */
  async confirm(
    snapshotId: string,
    set: Partial<OrgSnapshotDocument> & { readAt: Date },
  ) {
    await this.#state.updateOne(
      { _id: 'accepted', snapshotId },
      { $set: { readAt: set.readAt } },
    );
    await this.#snapshots.updateOne({ _id: snapshotId }, { $set: set });
    await this.#snapshots.updateMany(
      { state: 'held' },
      { $set: { state: 'superseded', decidedAt: set.readAt } },
    );
  }

  async insertChanges(changes: OrgChangeDocument[]): Promise<void> {
    await this.#changes.insertMany(changes);
  }

  /** Removals first. */
  async changes(snapshotId: string, limit: number) {
    return await this.#changes
      .find({ snapshotId })
      .sort({ rank: 1, ref: 1 })
      .limit(limit)
      .toArray();
  }

  /** Whether a snapshot changes what it says of a person, or whom it says leads a group. */
  async concerns(snapshotId: string, userRef: string): Promise<boolean> {
    const ref = userRef.toLocaleLowerCase('en-US');
    const change = await this.#changes.findOne({
      snapshotId,
      $or: [
        { ref },
        { fields: { $elemMatch: { field: 'leader', before: ref } } },
        { fields: { $elemMatch: { field: 'leader', after: ref } } },
      ],
    });
    return change !== null;
  }

  /** Refs of people whose tokens count no longer once the snapshot is in force. */
  async *endedSessions(snapshotId: string): AsyncGenerator<string> {
    for await (const { ref } of this.#changes
      .find({ snapshotId, endsSessions: true })
      .sort({ rank: 1, ref: 1 })) {
      yield ref;
    }
  }

  async publishedId(): Promise<string | undefined> {
    return (await this.#state.findOne({ _id: 'published' }))?.snapshotId;
  }

  async markPublished(snapshotId: string): Promise<void> {
    await this.#state.updateOne(
      { _id: 'published' },
      { $set: { snapshotId } },
      { upsert: true },
    );
  }

  async request(by: string, at: Date): Promise<void> {
    await this.#state.updateOne(
      { _id: 'requested' },
      { $set: { by, readAt: at } },
      { upsert: true },
    );
  }

  /** Takes what was asked for, so that nobody else does. */
  async takeRequest(): Promise<string | undefined> {
    const asked = await this.#state.findOne({ _id: 'requested' });
    const { deletedCount } = await this.#state.deleteOne({
      _id: 'requested',
      ...(asked?.readAt && { readAt: asked.readAt }),
    });
    return deletedCount > 0 ? asked?.by : undefined;
  }

  async removeChanges(snapshotIds: readonly string[]): Promise<void> {
    await this.#changes.deleteMany({ snapshotId: { $in: [...snapshotIds] } });
  }

  async remove(snapshotIds: readonly string[]): Promise<void> {
    await this.removeChanges(snapshotIds);
    await this.#snapshots.deleteMany({ _id: { $in: [...snapshotIds] } });
  }
}

function newerInForce(id: string): ConflictError {
  return new ConflictError(
    `The org snapshot '${id}' was compared with one that is not in force any more; read the source again and decide on that`,
  );
}

import type {
  MongoCollection,
  MongoService,
} from '@builder-insights/backend-mongo';
import { isDuplicateKeyError } from '@builder-insights/backend-mongo';
import type { StagedGroup, StagedPerson } from '../org/OrgIntake';
import type { OrgGroupDocument } from './OrgGroupDocument';
import type { OrgPersonDocument } from './OrgPersonDocument';
import { toPersonDocument } from './toPersonDocument';
import { toStagedPerson } from './toStagedPerson';

const BATCH = 500;

/** The people and groups of all snapshots. */
export class OrgRecordStore {
  static create(mongo: MongoService): OrgRecordStore {
    return new OrgRecordStore(mongo);
  }

  readonly #people: MongoCollection<OrgPersonDocument>;
  readonly #groups: MongoCollection<OrgGroupDocument>;

  private constructor(mongo: MongoService) {
    this.#people = mongo.collection('org_people');
    this.#groups = mongo.collection('org_groups');
  }

  /** Stores people; answers with those whose id, ref or Okta id somebody else of the snapshot has. */
  async insertPeople(
    snapshotId: string,
    people: readonly StagedPerson[],
  ): Promise<StagedPerson[]> {
    const documents = people.map(person =>
      toPersonDocument(snapshotId, person),
    );
    try {
      await this.#people.insertMany(documents, { ordered: false });
      return [];
    } catch (error) {
      if (!isDuplicateKeyError(error)) {
        throw error;
      }
      const stored = await this.#people.distinct('_id', {
        _id: { $in: documents.map(document => document._id) },
      });
      const known = new Set(stored);
      return people.filter((_, at) => !known.has(documents[at]._id));
    }
  }

  /** Stores groups that were checked to be without duplicates. */
  async insertGroups(
    snapshotId: string,
    groups: readonly StagedGroup[],
  ): Promise<void> {
    for (let at = 0; at < groups.length; at += BATCH) {
      await this.#groups.insertMany(
        groups.slice(at, at + BATCH).map(group => ({
          _id: `${snapshotId}/${group.ref}`,
          snapshotId,
          ...group,
        })),
      );
    }
  }

  /** Everybody of a snapshot, suspended people too, in order of their refs. */
  async *people(snapshotId: string): AsyncGenerator<StagedPerson> {
    const cursor = this.#people
      .find({ snapshotId })
      .sort({ ref: 1 })
      .batchSize(BATCH);
    for await (const document of cursor) {
      yield toStagedPerson(document);
    }
  }

  /** The groups of a snapshot in order of their refs. */
  async groups(snapshotId: string): Promise<StagedGroup[]> {
    const documents = await this.#groups
      .find({ snapshotId })
      .sort({ ref: 1 })
      .toArray();
    return documents.map(({ _id, snapshotId: _, ...group }) => group);
  }

  /** One person who is active, by a field that is unique within a snapshot. */
  async findActive(
    snapshotId: string,
    key: { ref: string } | { oktaId: string },
  ): Promise<StagedPerson | undefined> {
    const document = await this.#people.findOne({
      ...key,
      snapshotId,
      active: true,
    });
    return document ? toStagedPerson(document) : undefined;
  }

  /** Active people in order of their refs. */
  async listActive(
    snapshotId: string,
    query: {
      refs?: readonly string[];
      groupId?: string;
      search?: string;
      after?: string;
      limit?: number;
    },
  ): Promise<StagedPerson[]> {
    const { refs, groupId, search, after, limit = 0 } = query;
    const documents = await this.#people
      .find({
        snapshotId,
        active: true,
        ...((refs || after !== undefined) && {
          ref: {
            ...(refs && { $in: [...refs] }),
            ...(after !== undefined && { $gt: after }),
          },
        }),
        ...(groupId !== undefined && { groupIds: groupId }),
        ...(search && { search: { $regex: literally(search) } }),
      })
      .sort({ ref: 1 })
      .limit(limit)
      .toArray();
    return documents.map(toStagedPerson);
  }

  /** Removes the people and groups of snapshots. */
  async remove(snapshotIds: readonly string[]): Promise<void> {
    const ofThese = { snapshotId: { $in: [...snapshotIds] } };
    await this.#people.deleteMany(ofThese);
    await this.#groups.deleteMany(ofThese);
  }
}

// What somebody types into a search field is never a pattern.
function literally(search: string): string {
  return search.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '\\$&');
}

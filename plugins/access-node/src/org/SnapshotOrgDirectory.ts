import { OrgTree, type OrgBasis } from '@builder-insights/plugin-access-common';
import type { MongoService } from '@builder-insights/backend-mongo';
import { orgMigrations } from '../store/orgMigrations';
import { OrgRecordStore } from '../store/OrgRecordStore';
import { OrgSnapshotStore } from '../store/OrgSnapshotStore';
import type { OrgDirectory, OrgPerson } from './OrgDirectory';
import { orgFreshness } from './orgFreshness';
import { SnapshotReader } from './SnapshotReader';

const MOST_PEOPLE_REMEMBERED = 2_000;

/**
 * The organisation of the snapshot in force.
 *
 * @remarks
 * Which one that is, is read by every call; what it says is remembered under its id, and can be, because the records
 * of a snapshot never change.
 */
export class SnapshotOrgDirectory implements OrgDirectory {
  static async create(database: MongoService): Promise<SnapshotOrgDirectory> {
    await database.migrate(orgMigrations);
    return new SnapshotOrgDirectory(database);
  }

  readonly #snapshots: OrgSnapshotStore;
  readonly #records: OrgRecordStore;
  #reader: { snapshotId: string; reader: Promise<SnapshotReader> } | undefined;
  #people = new Map<string, OrgPerson>();

  private constructor(database: MongoService) {
    this.#snapshots = OrgSnapshotStore.create(database);
    this.#records = OrgRecordStore.create(database);
  }

  async basis(): Promise<OrgBasis | undefined> {
    const pointer = await this.#snapshots.accepted();
    return (
      pointer && {
        ...pointer,
        readAt: pointer.readAt.toISOString(),
        freshness: orgFreshness(pointer.readAt, new Date()),
      }
    );
  }

  async tree(): Promise<OrgTree> {
    return (await this.#inForce())?.tree ?? OrgTree.fromGroups([]);
  }

  async person(userRef: string): Promise<OrgPerson | undefined> {
    const reader = await this.#inForce();
    const key = `${reader?.snapshotId} ${userRef}`;
    const known = this.#people.get(key);
    const person = known ?? (await reader?.find({ ref: userRef }));
    if (person) {
      this.#remember(key, person);
    }
    return person;
  }

  async personByOktaId(oktaId: string): Promise<OrgPerson | undefined> {
    return await (await this.#inForce())?.find({ oktaId });
  }

  async peopleByRef(refs: readonly string[]): Promise<OrgPerson[]> {
    const reader = await this.#inForce();
    return reader && refs.length > 0 ? await reader.people({ refs }) : [];
  }

  async members(groupRef: string): Promise<OrgPerson[]> {
    return (await (await this.#inForce())?.members(groupRef)) ?? [];
  }

  async people(query: {
    search?: string;
    after?: string;
    limit: number;
  }): Promise<OrgPerson[]> {
    return (await (await this.#inForce())?.people(query)) ?? [];
  }

  async #inForce(): Promise<SnapshotReader | undefined> {
    const pointer = await this.#snapshots.accepted();
    if (!pointer) {
      return undefined;
    }
    const { snapshotId } = pointer;
    if (this.#reader?.snapshotId !== snapshotId) {
      const reader = SnapshotReader.create(this.#records, snapshotId);
      this.#reader = { snapshotId, reader };
      this.#people = new Map();
      reader.catch(() => {
        this.#reader = undefined;
      });
    }
    return await this.#reader.reader;
  }

  // The one asked for longest ago makes room.
  #remember(key: string, person: OrgPerson) {
    this.#people.delete(key);
    this.#people.set(key, person);
    const [oldest] = this.#people.keys();
    if (this.#people.size > MOST_PEOPLE_REMEMBERED) {
      this.#people.delete(oldest);
    }
  }
}

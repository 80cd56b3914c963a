import { OrgTree } from '@builder-insights/plugin-access-common';
import type { OrgRecordStore } from '../store/OrgRecordStore';
import type { OrgPerson } from './OrgDirectory';
import type { StagedPerson } from './OrgIntake';

/** One snapshot, whose records never change: its group tree in memory, its people read when asked for. */
export class SnapshotReader {
  static async create(
    records: OrgRecordStore,
    snapshotId: string,
  ): Promise<SnapshotReader> {
    const groups = await records.groups(snapshotId);
    const tree = OrgTree.fromGroups(
      groups.map(({ ref, title, parentRef, managerRef, claim, name }) => ({
        ref,
        title,
        parentRef,
        managerRef,
        claim: claim ?? name,
      })),
    );
    const refs = new Map(groups.map(({ id, ref }) => [id, ref]));
    return new SnapshotReader(records, snapshotId, tree, refs);
  }

  readonly snapshotId: string;
  readonly tree: OrgTree;
  readonly #records: OrgRecordStore;
  readonly #refs: ReadonlyMap<string, string>;
  readonly #ids: ReadonlyMap<string, string>;

  private constructor(
    records: OrgRecordStore,
    snapshotId: string,
    tree: OrgTree,
    refs: ReadonlyMap<string, string>,
  ) {
    this.#records = records;
    this.snapshotId = snapshotId;
    this.tree = tree;
    this.#refs = refs;
    this.#ids = new Map([...refs].map(([id, ref]) => [ref, id]));
  }

  async find(
    key: { ref: string } | { oktaId: string },
  ): Promise<OrgPerson | undefined> {
    const person = await this.#records.findActive(this.snapshotId, key);
    return person && this.#toPerson(person);
  }

  async members(groupRef: string): Promise<OrgPerson[]> {
    const groupId = this.#ids.get(groupRef);
    return groupId === undefined ? [] : await this.people({ groupId });
  }

  async people(
    query: Parameters<OrgRecordStore['listActive']>[1],
  ): Promise<OrgPerson[]> {
    const people = await this.#records.listActive(this.snapshotId, query);
    return people.map(person => this.#toPerson(person));
  }

  #toPerson(person: StagedPerson): OrgPerson {
    const { ref, displayName, title, email, oktaId, groupIds } = person;
    const groups = groupIds.flatMap(id => this.#refs.get(id) ?? []);
    return {
      ref,
      displayName,
      ...(title && { title }),
      ...(email && { email }),
      ...(oktaId && { oktaId }),
      groups,
    };
  }
}

import { randomUUID } from 'node:crypto';
import type { MongoService } from '@builder-insights/backend-mongo';
import type { IdentityRegister } from '../identity/IdentityRegister';
import { orgMigrations } from '../store/orgMigrations';
import { OrgRecordStore } from '../store/OrgRecordStore';
import type { OrgSnapshotDocument } from '../store/OrgSnapshotDocument';
import { OrgSnapshotStore } from '../store/OrgSnapshotStore';
import { toOrgSnapshot } from '../store/toOrgSnapshot';
import { endSessions } from './endSessions';
import type {
  AcceptedOrg,
  OrgIntake,
  OrgVerdict,
  RecentAcceptance,
  StagedChange,
  StagedGroup,
  StagedPerson,
  StoppedOrg,
} from './OrgIntake';
import { pruneSnapshots } from './pruneSnapshots';

const MOST_STOPPED = 20;
const RANKS = { removed: 0, changed: 1, added: 2 };
const NO_CHANGES = {
  peopleAdded: 0,
  peopleRemoved: 0,
  peopleChanged: 0,
  groupsAdded: 0,
  groupsRemoved: 0,
  groupsChanged: 0,
};

/** Brings readings into force in the database that all processes share. */
export class MongoOrgIntake implements OrgIntake {
  static async create(options: {
    database: MongoService;
    identities: Pick<IdentityRegister, 'revoke'>;
  }): Promise<MongoOrgIntake> {
    await options.database.migrate(orgMigrations);
    return new MongoOrgIntake(options.database, options.identities);
  }

  readonly #snapshots: OrgSnapshotStore;
  readonly #records: OrgRecordStore;
  readonly #identities: Pick<IdentityRegister, 'revoke'>;

  private constructor(
    database: MongoService,
    identities: Pick<IdentityRegister, 'revoke'>,
  ) {
    this.#snapshots = OrgSnapshotStore.create(database);
    this.#records = OrgRecordStore.create(database);
    this.#identities = identities;
  }

  async accepted(): Promise<AcceptedOrg | undefined> {
    const pointer = await this.#snapshots.accepted();
    if (!pointer) {
      return undefined;
    }
    const { snapshotId: id, ...rest } = pointer;
    const { checkpoint } = await this.#snapshots.get(id);
    return { id, ...rest, ...(checkpoint && { checkpoint }) };
  }

  async acceptedSince(at: Date): Promise<RecentAcceptance[]> {
    const since = await this.#snapshots.list({ acceptedAt: { $gte: at } });
    const [before] = await this.#snapshots.list({ acceptedAt: { $lt: at } }, 1);
    return [...since, ...(before ? [before] : [])]
      .map(({ acceptedAt = at, people, groups, lost, decision }) => ({
        ...{ acceptedAt, people, groups },
        lost: lost ?? { people: 0, groups: 0 },
        approved: decision?.outcome === 'approved',
      }))
      .sort((a, b) => a.acceptedAt.getTime() - b.acceptedAt.getTime());
  }

  async stopped(): Promise<StoppedOrg[]> {
    const stopped = await this.#snapshots.list(
      { state: { $in: ['held', 'refused'] } },
      MOST_STOPPED,
    );
    return stopped.map(document => ({
      ...toOrgSnapshot(document),
      ...(document.basedOn && { basedOn: document.basedOn }),
    }));
  }

  async lastReadAt(): Promise<Date | undefined> {
    const [newest] = await this.#snapshots.list({}, 1);
    return newest?.readAt;
  }

  async begin(options: { source: string; at: Date }): Promise<string> {
    const id = randomUUID();
    await this.#snapshots.insert({
      _id: id,
      source: options.source,
      state: 'reading',
      readAt: options.at,
      people: 0,
      groups: 0,
      changes: NO_CHANGES,
      findings: [],
    });
    return id;
  }

  async stagePeople(id: string, people: readonly StagedPerson[]) {
    return await this.#records.insertPeople(id, people);
  }

  async stageGroups(id: string, groups: readonly StagedGroup[]) {
    await this.#records.insertGroups(id, groups);
  }

  async stageChanges(id: string, changes: readonly StagedChange[]) {
    await this.#snapshots.insertChanges(
      changes.map(change => ({
        _id: `${id}/${change.ref}`,
        snapshotId: id,
        rank: RANKS[change.what],
        ...change,
      })),
    );
  }

  people(id: string): AsyncIterable<StagedPerson> {
    return this.#records.people(id);
  }

  async groups(id: string): Promise<StagedGroup[]> {
    return await this.#records.groups(id);
  }

  async accept(id: string, verdict: OrgVerdict): Promise<void> {
    const { at } = verdict;
    await this.#snapshots.update({ _id: id }, toDocument(verdict));
    await this.#snapshots.accept(
      { _id: id, state: 'reading' },
      { acceptedAt: at, decidedAt: at },
    );
  }

  async hold(id: string, verdict: OrgVerdict): Promise<void> {
    await this.#snapshots.hold(id, toDocument(verdict));
  }

  async refuse(id: string, verdict: OrgVerdict): Promise<void> {
    await this.#snapshots.update(
      { _id: id },
      { ...toDocument(verdict), state: 'refused', decidedAt: verdict.at },
    );
    await this.#records.remove([id]);
  }

  async discard(id: string): Promise<void> {
    const [found] = await this.#snapshots.list({ _id: id, state: 'reading' });
    if (found) {
      await this.#records.remove([id]);
      await this.#snapshots.remove([id]);
    }
  }

  async confirm(options: { id: string; at: Date; checkpoint?: string }) {
    const { id, at: readAt, checkpoint } = options;
    await this.#snapshots.confirm(id, {
      readAt,
      ...(checkpoint && { checkpoint }),
    });
  }

  async repeat(options: { id: string; at: Date }): Promise<void> {
    await this.#snapshots.update({ _id: options.id }, { readAt: options.at });
  }

  async settle(): Promise<void> {
    await endSessions({
      snapshots: this.#snapshots,
      identities: this.#identities,
      at: new Date(),
    });
  }

  async published(): Promise<string | undefined> {
    return await this.#snapshots.publishedId();
  }

  async markPublished(id: string): Promise<void> {
    await this.#snapshots.markPublished(id);
  }

  async takeRequest(): Promise<string | undefined> {
    return await this.#snapshots.takeRequest();
  }

  async prune(options: {
    at: Date;
    keepRecords: number;
    windowMs: number;
  }): Promise<void> {
    await pruneSnapshots({
      ...options,
      snapshots: this.#snapshots,
      records: this.#records,
    });
  }
}

function toDocument(verdict: OrgVerdict): Partial<OrgSnapshotDocument> {
  const { at, hash, basedOn, lost, takes, checkpoint, ...counted } = verdict;
  return {
    ...counted,
    ...(hash && { hash }),
    ...(basedOn && { basedOn }),
    ...(lost && { lost }),
    ...(takes && { takes }),
    ...(checkpoint && { checkpoint }),
  };
}

import {
  APPROVABLE_FINDINGS,
  type OrgSnapshot,
  type OrgSnapshotDetail,
  type OrgStatus,
} from '@builder-insights/plugin-access-common';
import { ConflictError, NotAllowedError } from '@backstage/errors';
import type { MongoService } from '@builder-insights/backend-mongo';
import type { IdentityRegister } from '../identity/IdentityRegister';
import { orgMigrations } from '../store/orgMigrations';
import { OrgRecordStore } from '../store/OrgRecordStore';
import type { OrgSnapshotDocument } from '../store/OrgSnapshotDocument';
import { OrgSnapshotStore } from '../store/OrgSnapshotStore';
import { toOrgSnapshot } from '../store/toOrgSnapshot';
import { endSessions } from './endSessions';
import { orgFreshness } from './orgFreshness';
import type { OrgDirectoryPreview, OrgSnapshots } from './OrgSnapshots';
import { SnapshotReader } from './SnapshotReader';

const MOST_LISTED = 50;
const MOST_CHANGES = 200;

interface Act {
  by: string;
  reason: string;
}

/** The readings of the org source in the database that all processes share. */
export class MongoOrgSnapshots implements OrgSnapshots {
  static async create(options: {
    database: MongoService;
    identities: Pick<IdentityRegister, 'revoke'>;
  }): Promise<MongoOrgSnapshots> {
    await options.database.migrate(orgMigrations);
    return new MongoOrgSnapshots(options.database, options.identities);
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

  async status(): Promise<OrgStatus> {
    const pointer = await this.#snapshots.accepted();
    const [newest] = await this.#decided(1);
    const [held] = await this.#snapshots.list({ state: 'held' }, 1);
    const accepted = pointer && (await this.#snapshots.get(pointer.snapshotId));
    return {
      ...(accepted && { accepted: toOrgSnapshot(accepted) }),
      ...(held && { held: toOrgSnapshot(held) }),
      ...(newest?.state === 'refused' && { refused: toOrgSnapshot(newest) }),
      freshness: pointer ? orgFreshness(pointer.readAt, new Date()) : 'none',
    };
  }

  async list(): Promise<OrgSnapshot[]> {
    return (await this.#decided(MOST_LISTED)).map(toOrgSnapshot);
  }

  async get(id: string): Promise<OrgSnapshotDetail> {
    const snapshot = toOrgSnapshot(await this.#snapshots.get(id));
    const changes = await this.#snapshots.changes(id, MOST_CHANGES);
    return {
      snapshot,
      changes: changes.map(({ what, kind, ref, title, fields }) => ({
        ...{ what, kind, ref, title, fields },
      })),
      impact: { gains: [], losses: [], people: 0, refusals: [] },
    };
  }

  async propose(id: string, act: Act): Promise<OrgSnapshot> {
    const snapshot = await this.#held(id);
    await this.#assertUnconcerned(id, act.by);
    const isFirst = await this.#snapshots.update(
      { _id: id, state: 'held', proposal: { $exists: false } },
      { proposal: { ...act, at: new Date() } },
    );
    if (!isFirst) {
      throw new ConflictError(
        `The org snapshot '${id}' was proposed already${
          snapshot.proposal ? ` by '${snapshot.proposal.by}'` : ''
        }; somebody else can approve it now`,
      );
    }
    return await this.#read(id);
  }

  async approve(id: string, act: Act): Promise<OrgSnapshot> {
    const { proposal, findings } = await this.#held(id);
    await this.#assertUnconcerned(id, act.by);
    if (!proposal) {
      throw new ConflictError(
        `The org snapshot '${id}' was not proposed yet; one person proposes it, another one approves it`,
      );
    }
    if (proposal.by.toLowerCase() === act.by.toLowerCase()) {
      throw new NotAllowedError(
        `'${act.by}' proposed the org snapshot '${id}'; a second person has to approve it`,
      );
    }
    const broken = findings.find(
      ({ code }) => !APPROVABLE_FINDINGS.includes(code),
    );
    if (broken) {
      throw new ConflictError(
        `The org snapshot '${id}' has the finding '${broken.code}', which nobody can approve; put the source right`,
      );
    }
    const at = new Date();
    await this.#snapshots.accept(
      { _id: id, state: 'held' },
      {
        acceptedAt: at,
        decidedAt: at,
        decision: { ...act, at, outcome: 'approved' },
      },
    );
    await endSessions({
      snapshots: this.#snapshots,
      identities: this.#identities,
      at,
    });
    return await this.#read(id);
  }

  async reject(id: string, act: Act): Promise<OrgSnapshot> {
    await this.#held(id);
    await this.#assertUnconcerned(id, act.by);
    const at = new Date();
    const decision = { ...act, at, outcome: 'rejected' } as const;
    const isDone = await this.#snapshots.update(
      { _id: id, state: 'held' },
      { state: 'refused', decidedAt: at, decision },
    );
    if (!isDone) {
      await this.#held(id);
    }
    return await this.#read(id);
  }

  async requestReading(by: string): Promise<void> {
    await this.#snapshots.request(by, new Date());
  }

  async preview(id: string): Promise<OrgDirectoryPreview> {
    await this.#snapshots.get(id);
    const reader = await SnapshotReader.create(this.#records, id);
    return {
      tree: async () => reader.tree,
      person: userRef => reader.find({ ref: userRef }),
      members: groupRef => reader.members(groupRef),
      people: query => reader.people(query),
    };
  }

  async #decided(limit: number): Promise<OrgSnapshotDocument[]> {
    return await this.#snapshots.list({ state: { $ne: 'reading' } }, limit);
  }

  async #read(id: string): Promise<OrgSnapshot> {
    return toOrgSnapshot(await this.#snapshots.get(id));
  }

  /** Nobody decides about a snapshot that changes what they themselves are. */
  async #assertUnconcerned(id: string, userRef: string): Promise<void> {
    if (await this.#snapshots.concerns(id, userRef)) {
      throw new NotAllowedError(
        `The org snapshot '${id}' changes '${userRef}', who therefore cannot decide about it; somebody else has to`,
      );
    }
  }

  async #held(id: string): Promise<OrgSnapshotDocument> {
    const snapshot = await this.#snapshots.get(id);
    if (snapshot.state !== 'held') {
      throw new ConflictError(
        `The org snapshot '${id}' is ${snapshot.state}, not held; there is nothing to decide`,
      );
    }
    return snapshot;
  }
}

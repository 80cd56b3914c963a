import type {
  DriftKind,
  DriftRecord,
} from '@builder-insights/plugin-access-common';
import type { MongoService } from '@builder-insights/backend-mongo';
import { driftMigrations } from '../store/driftMigrations';
import { OrgDriftStore } from '../store/OrgDriftStore';
import type { DriftObservation, DriftRegister } from './DriftRegister';

/** Disagreements in the database that all processes share. */
export class MongoDriftRegister implements DriftRegister {
  static async create(database: MongoService): Promise<MongoDriftRegister> {
    await database.migrate(driftMigrations);
    return new MongoDriftRegister(OrgDriftStore.create(database));
  }

  readonly #store: OrgDriftStore;

  private constructor(store: OrgDriftStore) {
    this.#store = store;
  }

  async observe(options: {
    subjectRef: string;
    kinds: readonly DriftKind[];
    found: readonly DriftObservation[];
    at: Date;
  }): Promise<void> {
    const { subjectRef, kinds, found, at } = options;
    const keys: string[] = [];
    for (const observation of found) {
      keys.push(await this.#store.see(observation, at));
    }
    await this.#store.resolve({ subjectRef, kinds, except: keys, at });
  }

  async list(
    options: { subjectRef?: string; includeResolved?: boolean } = {},
  ): Promise<DriftRecord[]> {
    return await this.#store.list(options, new Date());
  }

  async openSubjects(kinds: readonly DriftKind[]): Promise<string[]> {
    return await this.#store.openSubjects(kinds);
  }
}

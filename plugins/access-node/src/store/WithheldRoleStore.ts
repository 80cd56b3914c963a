import type {
  MongoCollection,
  MongoService,
} from '@builder-insights/backend-mongo';
import { ROLES } from '@builder-insights/plugin-access-common';
import type { WithheldRole } from '../roles/RoleRegister';
import type { WithheldRoleDocument } from './RoleGrantDocument';

type Key = Pick<WithheldRole, 'userRef' | 'role' | 'scopeRef'>;

/** Leadership that a review revoked. */
export class WithheldRoleStore {
  static create(database: MongoService): WithheldRoleStore {
    return new WithheldRoleStore(database);
  }

  readonly #withheld: MongoCollection<WithheldRoleDocument>;

  private constructor(database: MongoService) {
    this.#withheld = database.collection('role_withheld');
  }

  async withhold(entry: Omit<WithheldRole, 'at'>, at: Date): Promise<void> {
    await this.#withheld.updateOne(
      { _id: idOf(entry) },
      { $setOnInsert: { ...entry, at } },
      { upsert: true },
    );
  }

  /** @returns whether it was withheld */
  async restore(key: Key): Promise<boolean> {
    const { deletedCount } = await this.#withheld.deleteOne({
      _id: idOf(key),
    });
    return deletedCount === 1;
  }

  async list(userRef?: string): Promise<WithheldRole[]> {
    const documents = await this.#withheld
      .find(userRef ? { userRef } : {}, { hint: 'user' })
      .toArray();
    return documents.flatMap(({ _id, at, role: name, ...entry }) => {
      const role = ROLES.find(known => known === name);
      return role ? [{ ...entry, role, at: at.toISOString() }] : [];
    });
  }
}

function idOf({ userRef, role, scopeRef }: Key): string {
  return `${userRef} ${role} ${scopeRef}`;
}

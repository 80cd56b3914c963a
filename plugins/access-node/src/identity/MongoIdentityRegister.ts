import {
  isDuplicateKeyError,
  type MongoCollection,
  type MongoService,
} from '@builder-insights/backend-mongo';
import type {
  IdentityDocument,
  RevocationDocument,
} from '../store/identityDocuments';
import { identityMigrations } from '../store/identityMigrations';
import type {
  IdentityRecord,
  IdentityRegister,
  Revocation,
} from './IdentityRegister';

/** Keeps identities and revocations in MongoDB, where all processes see them at once. */
export class MongoIdentityRegister implements IdentityRegister {
  static async create(database: MongoService): Promise<MongoIdentityRegister> {
    await database.migrate(identityMigrations);
    return new MongoIdentityRegister(database);
  }

  readonly #identities: MongoCollection<IdentityDocument>;
  readonly #revocations: MongoCollection<RevocationDocument>;

  private constructor(database: MongoService) {
    this.#identities = database.collection('identities');
    this.#revocations = database.collection('revocations');
  }

  async record(identity: IdentityRecord): Promise<void> {
    const { userRef, caution, ...claims } = identity;
    await replaceEarlier(
      this.#identities,
      { _id: userRef, verifiedAt: { $lte: claims.verifiedAt } },
      caution === undefined
        ? { $set: claims, $unset: { caution: '' } }
        : { $set: { ...claims, caution } },
    );
  }

  async find(userRef: string): Promise<IdentityRecord | undefined> {
    const document = await this.#identities.findOne({ _id: userRef });
    return document ? toIdentity(document) : undefined;
  }

  async findAll(userRefs: readonly string[]): Promise<IdentityRecord[]> {
    const documents = await this.#identities
      .find({ _id: { $in: [...userRefs] } })
      .toArray();
    return documents.map(toIdentity);
  }

  async revoke(options: {
    userRef: string;
    reason: string;
    at: Date;
  }): Promise<void> {
    const { userRef, reason, at } = options;
    await replaceEarlier(
      this.#revocations,
      { _id: userRef, revokedAfter: { $lte: at } },
      { $set: { revokedAfter: at, reason } },
    );
  }

  async revocation(userRef: string): Promise<Revocation | undefined> {
    const document = await this.#revocations.findOne({ _id: userRef });
    return document
      ? {
          userRef,
          revokedAfter: document.revokedAfter,
          reason: document.reason,
        }
      : undefined;
  }
}

function toIdentity(document: IdentityDocument): IdentityRecord {
  const { _id: userRef, ...claims } = document;
  return { userRef, ...claims };
}

/** Creates a document, or changes the one there is if it matches as earlier. */
async function replaceEarlier<T extends { _id: string }>(
  documents: MongoCollection<T>,
  ...[earlier, change]: Parameters<MongoCollection<T>['updateOne']>
): Promise<void> {
  try {
    await documents.updateOne(earlier, change, { upsert: true });
  } catch (error) {
    if (!isDuplicateKeyError(error)) {
      throw error;
    }
    // There is one by now; unless it is later than this one, it gives way.
    await documents.updateOne(earlier, change);
  }
}

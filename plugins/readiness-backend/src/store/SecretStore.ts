import { randomBytes } from 'node:crypto';
import type {
  MongoCollection,
  MongoService,
} from '@builder-insights/backend-mongo';

interface SecretDocument {
  _id: string;
  value: string;
}

/** Random secrets that all processes of the backend share. */
export class SecretStore {
  static create(mongo: MongoService): SecretStore {
    return new SecretStore(mongo.collection('secrets'));
  }

  readonly #secrets: MongoCollection<SecretDocument>;

  private constructor(secrets: MongoCollection<SecretDocument>) {
    this.#secrets = secrets;
  }

  /** The secret under a key, made by whichever process asks first. */
  async secret(key: string): Promise<string> {
    const made = randomBytes(32).toString('base64url');
    const stored = await this.#secrets.findOneAndUpdate(
      { _id: key },
      { $setOnInsert: { value: made } },
      { upsert: true, returnDocument: 'after' },
    );
    return stored?.value ?? made;
  }
}

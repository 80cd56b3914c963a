import { randomBytes } from 'node:crypto';
import type {
  MongoCollection,
  MongoService,
} from '@builder-insights/backend-mongo';

interface SettingDocument {
  _id: string;
  value: string;
}

/** Small values that all processes of the backend share. */
export class SettingStore {
  static create(mongo: MongoService): SettingStore {
    return new SettingStore(mongo);
  }

  readonly #settings: MongoCollection<SettingDocument>;

  private constructor(mongo: MongoService) {
    this.#settings = mongo.collection('settings');
  }

  async get(key: string): Promise<string | undefined> {
    return (await this.#settings.findOne({ _id: key }))?.value;
  }

  /** The value of a key, after setting it if it had none. */
  async getOrSet(key: string, value: string): Promise<string> {
    const setting = await this.#settings.findOneAndUpdate(
      { _id: key },
      { $setOnInsert: { value } },
      { upsert: true, returnDocument: 'after' },
    );
    return setting?.value ?? value;
  }

  /** A random secret under a key, made by whichever process asks first. */
  async secret(key: string): Promise<string> {
    return await this.getOrSet(key, randomBytes(32).toString('base64url'));
  }
}

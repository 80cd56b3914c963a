import type {
  MongoCollection,
  MongoService,
} from '@builder-insights/backend-mongo';
import { oktaEventMigrations } from './oktaEventMigrations';

interface OktaEventDocument {
  /** Okta's id of the event. */
  _id: string;
  answeredAt: Date;
}

/** Which of Okta's events were answered within the last weeks, so that none is answered again. */
export class OktaEventStore {
  static async create(database: MongoService): Promise<OktaEventStore> {
    await database.migrate(oktaEventMigrations);
    return new OktaEventStore(database.collection('okta_events'));
  }

  readonly #events: MongoCollection<OktaEventDocument>;

  private constructor(events: MongoCollection<OktaEventDocument>) {
    this.#events = events;
  }

  async isAnswered(uuid: string): Promise<boolean> {
    return (await this.#events.findOne({ _id: uuid })) !== null;
  }

  async markAnswered(uuid: string, at: Date): Promise<void> {
    await this.#events.updateOne(
      { _id: uuid },
      { $set: { answeredAt: at } },
      { upsert: true },
    );
  }
}

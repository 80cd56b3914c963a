import { readerKeys } from '@builder-insights/plugin-builder-insights-common';
import type {
  MongoCollection,
  MongoService,
} from '@builder-insights/backend-mongo';
import type { InsightDocument } from './InsightDocument';

interface TeamPathDocument {
  /** Ref of the team. */
  _id: string;
  /** The path that the readers of all its insights follow. */
  orgPath: string[];
}

/** Remembers where each team stood when its insights were given their readers. */
export class TeamPathStore {
  static create(mongo: MongoService): TeamPathStore {
    return new TeamPathStore(mongo);
  }

  readonly #paths: MongoCollection<TeamPathDocument>;
  readonly #insights: MongoCollection<InsightDocument>;
  readonly #remembered = new Set<string>();

  private constructor(mongo: MongoService) {
    this.#paths = mongo.collection('team_paths');
    this.#insights = mongo.collection('insights');
  }

  /** To be called before a team's first insight is stored. */
  async remember(teamRef: string, orgPath: readonly string[]): Promise<void> {
    if (!this.#remembered.has(teamRef)) {
      await this.#paths.updateOne(
        { _id: teamRef },
        { $setOnInsert: { orgPath: [...orgPath] } },
        { upsert: true },
      );
      this.#remembered.add(teamRef);
    }
  }

  async list(): Promise<Array<{ teamRef: string; orgPath: string[] }>> {
    const documents = await this.#paths.find({}).toArray();
    return documents.map(({ _id: teamRef, orgPath }) => ({ teamRef, orgPath }));
  }

  /** Gives a moved team's insights to the leaders above its new place. */
  async move(options: {
    teamRef: string;
    from: readonly string[];
    to: readonly string[];
  }): Promise<void> {
    const { teamRef, from, to } = options;
    const closed = { teamRef, sensitivity: { $ne: 'open' as const } };
    const lost = from.filter(ref => !to.includes(ref)).map(readerKeys.leader);
    const won = to.filter(ref => !from.includes(ref)).map(readerKeys.leader);
    await this.#insights.updateMany(closed, { $pullAll: { readers: lost } });
    await this.#insights.updateMany(closed, {
      $addToSet: { readers: { $each: won } },
    });
    await this.#insights.updateMany(
      { teamRef },
      { $set: { orgPath: [...to] } },
    );
    // Last, so that a move that was cut short is found and finished next time.
    await this.#paths.updateOne(
      { _id: teamRef },
      { $set: { orgPath: [...to] } },
    );
  }
}

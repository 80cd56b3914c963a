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
  /** Where it has moved, until every insight surely follows. */
  moving?: { to: string[]; since: Date };
}

/** Where a team stood, and where it is moving. */
export interface TeamPath {
  teamRef: string;
  orgPath: string[];
  moving?: { to: string[]; since: Date };
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

  async list(): Promise<TeamPath[]> {
    const documents = await this.#paths.find({}).toArray();
    return documents.map(({ _id: teamRef, orgPath, moving }) => ({
      teamRef,
      orgPath,
      ...(moving && { moving }),
    }));
  }

  /** Gives a team's insights to the leaders above its new place; may be repeated. */
  async move({ teamRef, orgPath, moving }: TeamPath, to: readonly string[]) {
    const stale = [...orgPath, ...(moving?.to ?? [])].filter(
      ref => !to.includes(ref),
    );
    const closed = { teamRef, sensitivity: { $ne: 'open' as const } };
    // First, so that an edit in the meantime derives its readers from it.
    await this.#insights.updateMany(
      { teamRef },
      { $set: { orgPath: [...to] } },
    );
    await this.#insights.updateMany(closed, {
      $pullAll: { readers: stale.map(readerKeys.leader) },
    });
    await this.#insights.updateMany(closed, {
      $addToSet: { readers: { $each: to.map(readerKeys.leader) } },
    });
  }

  /** Remembers that a team is on its way. */
  async markMoving(teamRef: string, to: readonly string[], since: Date) {
    await this.#paths.updateOne(
      { _id: teamRef },
      { $set: { moving: { to: [...to], since } } },
    );
  }

  /** Remembers that a team has arrived. */
  async settle(teamRef: string, orgPath: readonly string[]) {
    await this.#paths.updateOne(
      { _id: teamRef },
      { $set: { orgPath: [...orgPath] }, $unset: { moving: '' } },
    );
  }
}

import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  isDuplicateKeyError,
  type MongoCollection,
  type MongoService,
} from '@builder-insights/backend-mongo';
import type {
  RuleSet,
  RuleSetDraft,
} from '@builder-insights/plugin-readiness-common';

interface RuleSetDocument {
  /** `<scorecard>|<version>` */
  _id: string;
  scorecardId: string;
  version: number;
  publishedAt: Date;
  ruleSet: RuleSet;
}

interface DraftDocument {
  /** The scorecard's. */
  _id: string;
  draft: RuleSetDraft;
}

/** Scorecards as they were published, version by version, and what is about to become the next one. */
export class RuleSetStore {
  static create(mongo: MongoService): RuleSetStore {
    return new RuleSetStore(mongo);
  }

  readonly #ruleSets: MongoCollection<RuleSetDocument>;
  readonly #drafts: MongoCollection<DraftDocument>;
  /** A version never changes, so that it is read once. */
  readonly #known = new Map<string, RuleSet>();

  private constructor(mongo: MongoService) {
    this.#ruleSets = mongo.collection('rulesets');
    this.#drafts = mongo.collection('drafts');
  }

  async current(scorecardId: string): Promise<RuleSet | undefined> {
    const [found] = await this.#ruleSets
      .find({ scorecardId })
      .sort({ version: -1 })
      .limit(1)
      .toArray();
    return this.#keep(found?.ruleSet);
  }

  /** The version that was in force at an instant. */
  async at(scorecardId: string, instant: Date): Promise<RuleSet | undefined> {
    const [found] = await this.#ruleSets
      .find({ scorecardId, publishedAt: { $lte: instant } })
      .sort({ version: -1 })
      .limit(1)
      .toArray();
    return this.#keep(found?.ruleSet);
  }

  /** @throws NotFoundError */
  async version(scorecardId: string, version: number): Promise<RuleSet> {
    const id = idOf(scorecardId, version);
    const ruleSet =
      this.#known.get(id) ??
      this.#keep((await this.#ruleSets.findOne({ _id: id }))?.ruleSet);
    if (!ruleSet) {
      throw new NotFoundError(
        `The scorecard '${scorecardId}' has no version ${version}`,
      );
    }
    return ruleSet;
  }

  /** The current version of each scorecard. */
  async list(): Promise<RuleSet[]> {
    const ids = await this.scorecardIds();
    const found = await Promise.all(ids.map(id => this.current(id)));
    return found.filter(ruleSet => ruleSet !== undefined);
  }

  /** All versions of one, newest first. */
  async versions(scorecardId: string): Promise<RuleSet[]> {
    const documents = await this.#ruleSets
      .find({ scorecardId })
      .sort({ version: -1 })
      .toArray();
    return documents.map(({ ruleSet }) => ruleSet);
  }

  async scorecardIds(): Promise<string[]> {
    const ids = await this.#ruleSets.distinct('scorecardId', {
      scorecardId: { $gt: '' },
    });
    return ids.sort();
  }

  /** @throws ConflictError when that version is there already */
  async publish(ruleSet: RuleSet): Promise<void> {
    try {
      await this.#ruleSets.insertOne(
        {
          _id: idOf(ruleSet.id, ruleSet.version),
          scorecardId: ruleSet.id,
          version: ruleSet.version,
          publishedAt: new Date(ruleSet.publishedAt),
          ruleSet,
        },
        { ignoreUndefined: true },
      );
    } catch (error) {
      if (isDuplicateKeyError(error)) {
        throw new ConflictError(
          `Version ${ruleSet.version} of the scorecard '${ruleSet.id}' was published meanwhile; look at it and draft anew`,
        );
      }
      throw error;
    }
  }

  async draft(scorecardId: string): Promise<RuleSetDraft | undefined> {
    return (await this.#drafts.findOne({ _id: scorecardId }))?.draft;
  }

  async saveDraft(draft: RuleSetDraft): Promise<void> {
    await this.#drafts.updateOne(
      { _id: draft.scorecardId },
      { $set: { draft } },
      { upsert: true, ignoreUndefined: true },
    );
  }

  async removeDraft(scorecardId: string): Promise<void> {
    await this.#drafts.deleteOne({ _id: scorecardId });
  }

  #keep(ruleSet: RuleSet | undefined): RuleSet | undefined {
    if (ruleSet) {
      this.#known.set(idOf(ruleSet.id, ruleSet.version), ruleSet);
    }
    return ruleSet;
  }
}

function idOf(scorecardId: string, version: number): string {
  return `${scorecardId}|${version}`;
}

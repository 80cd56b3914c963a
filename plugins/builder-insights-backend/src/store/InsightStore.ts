import { ConflictError } from '@backstage/errors';
import type {
  FieldChange,
  Insight,
  InsightContent,
} from '@builder-insights/plugin-builder-insights-common';
import {
  isDuplicateKeyError,
  type MongoCollection,
  type MongoService,
} from '@builder-insights/backend-mongo';
import { derivedFields } from './derivedFields';
import type { InsightDocument, RevisionDocument } from './InsightDocument';
import type { ReadScope } from './ReadScope';
import { ScopedInsights } from './ScopedInsights';
import { TeamPathStore } from './TeamPathStore';
import { toInsight } from './toInsight';

/** A capture that is ready to be stored. */
export type NewInsight = Omit<
  InsightDocument,
  'readers' | 'words' | 'orgPath' | 'revision' | 'state' | 'assigneeRefs'
>;

/** An edit that is ready to be stored. */
export interface Revision {
  content: InsightContent;
  changes: FieldChange[];
  at: Date;
  by: string;
  reason?: string;
}

/** Writes insights, and hands out readers that hold a caller's scope. */
export class InsightStore {
  static create(mongo: MongoService): InsightStore {
    return new InsightStore(mongo);
  }

  readonly #mongo: MongoService;
  readonly #insights: MongoCollection<InsightDocument>;
  readonly #revisions: MongoCollection<RevisionDocument>;
  readonly #teamPaths: TeamPathStore;

  private constructor(mongo: MongoService) {
    this.#mongo = mongo;
    this.#insights = mongo.collection('insights');
    this.#revisions = mongo.collection('insight_revisions');
    this.#teamPaths = TeamPathStore.create(mongo);
  }

  scopedTo(scope: ReadScope): ScopedInsights {
    return ScopedInsights.create(this.#mongo, scope);
  }

  /**
   * Stores a capture once. The unique index on `clientId` decides, so that two
   * sendings at the same moment cannot both be the first.
   *
   * @returns the insight and whether it was stored just now; undefined when the
   * `clientId` stands for something else, or for somebody else's capture
   */
  async capture(
    capture: NewInsight,
  ): Promise<{ insight: Insight; stored: boolean } | undefined> {
    const insight = {
      ...capture,
      revision: 1,
      state: 'submitted' as const,
      assigneeRefs: [],
      orgPath: capture.orgPathAtCapture,
    };
    const document = { ...insight, ...derivedFields(insight) };
    await this.#teamPaths.remember(insight.teamRef, insight.orgPath);
    try {
      await this.#insights.insertOne(document);
      return { insight: toInsight(document), stored: true };
    } catch (error) {
      if (!isDuplicateKeyError(error)) {
        throw error;
      }
      const { clientId, payloadHash, authorRef } = capture;
      const known = await this.#insights.findOne({
        clientId,
        payloadHash,
        authorRef,
      });
      return known ? { insight: toInsight(known), stored: false } : undefined;
    }
  }

  /**
   * Stores an edit together with what stood there before.
   *
   * @throws ConflictError when somebody else has edited it since
   */
  async revise(insight: Insight, revision: Revision): Promise<Insight> {
    const { content, changes, at, by, reason } = revision;
    const next = insight.revision + 1;
    return await this.#mongo.withTransaction(async session => {
      const current = await this.#insights.findOne(
        { _id: insight.id, revision: insight.revision },
        { session },
      );
      if (!current) {
        throw new ConflictError(
          `Insight ${insight.id} was edited by somebody else in the meantime; load it again and repeat your change`,
        );
      }
      const emptied = changes
        .filter(({ field }) => content[field] === undefined)
        .map(({ field }) => [field, ''] as const);
      const edited = { ...current, ...content, revision: next, editedAt: at };
      emptied.forEach(([field]) => delete edited[field]);
      const { _id, ...set } = { ...edited, ...derivedFields(edited) };
      await this.#insights.updateOne(
        { _id, revision: insight.revision },
        {
          $set: set,
          ...(emptied.length > 0 && { $unset: Object.fromEntries(emptied) }),
        },
        { session },
      );
      await this.#revisions.insertOne(
        {
          _id: `${insight.id}/${next}`,
          insightId: insight.id,
          revision: next,
          at,
          by,
          ...(reason && { reason }),
          changes,
        },
        { session },
      );
      return toInsight({ _id, ...set });
    });
  }

  /**
   * What permission rules look at, in the order asked for; undefined where
   * there is no such insight.
   */
  async readersOf(
    ids: string[],
  ): Promise<Array<{ readers: string[] } | undefined>> {
    const documents = await this.#insights
      .find({ _id: { $in: ids } }, { projection: { readers: 1 } })
      .toArray();
    const byId = new Map(documents.map(({ _id, readers }) => [_id, readers]));
    return ids.map(id => {
      const readers = byId.get(id);
      return readers && { readers };
    });
  }

  /** Whether anything was ever captured in a group or below it. */
  async hasHeardIn(groupRef: string): Promise<boolean> {
    const found = await this.#insights.findOne(
      { orgPathAtCapture: groupRef },
      { projection: { _id: 1 } },
    );
    return found !== null;
  }
}

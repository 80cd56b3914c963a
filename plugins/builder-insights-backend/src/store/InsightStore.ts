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
   * @returns the insight that holds the `clientId`, and whether it was stored
   * just now
   */
  async capture(
    capture: NewInsight,
  ): Promise<{ insight: Insight; payloadHash: string; stored: boolean }> {
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
      return {
        insight: toInsight(document),
        payloadHash: document.payloadHash,
        stored: true,
      };
    } catch (error) {
      const known = isDuplicateKeyError(error)
        ? await this.#insights.findOne({ clientId: capture.clientId })
        : undefined;
      if (!known) {
        throw error;
      }
      return {
        insight: toInsight(known),
        payloadHash: known.payloadHash,
        stored: false,
      };
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
}

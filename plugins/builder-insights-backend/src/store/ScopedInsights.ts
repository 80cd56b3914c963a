import {
  contentOf,
  type Insight,
  type InsightContent,
  type InsightFilter,
  type InsightRevision,
  type ReadableFacts,
} from '@builder-insights/plugin-builder-insights-common';
import type {
  MongoCollection,
  MongoService,
} from '@builder-insights/backend-mongo';
import type { InsightDocument, RevisionDocument } from './InsightDocument';
import { insightFilter, leadingField } from './insightFilter';
import {
  after,
  newestByKeys,
  NEWEST_FIRST,
  within,
  type Position,
} from './listPipeline';
import type { ReadScope } from './ReadScope';
import { reportPipeline, type ReportFacets } from './reportPipeline';
import { toInsight, toRevision } from './toInsight';

/** An insight, what of it the author wrote, and the keys that open it. */
export interface FoundInsight {
  insight: Insight;
  content: InsightContent;
  readers: string[];
  /** What its readers follow from. */
  facts: ReadableFacts;
}

/** The insights that one caller may see: every read goes through one of these. */
export class ScopedInsights {
  static create(mongo: MongoService, scope: ReadScope): ScopedInsights {
    return new ScopedInsights(mongo, scope);
  }

  readonly #insights: MongoCollection<InsightDocument>;
  readonly #revisions: MongoCollection<RevisionDocument>;
  readonly #scope: ReadScope;

  private constructor(mongo: MongoService, scope: ReadScope) {
    this.#insights = mongo.collection('insights');
    this.#revisions = mongo.collection('insight_revisions');
    this.#scope = scope;
  }

  /**
   * One insight; undefined also for one that is there but not for this caller.
   */
  async findById(id: string): Promise<FoundInsight | undefined> {
    const document = await this.#insights.findOne(
      within(this.#scope, { _id: id }),
    );
    return document
      ? {
          insight: toInsight(document),
          content: contentOf(document),
          readers: document.readers,
          facts: document,
        }
      : undefined;
  }

  /** The edits of an insight that was found here, oldest first. */
  async historyOf(insight: Insight): Promise<InsightRevision[]> {
    const documents = await this.#revisions
      .find({ insightId: insight.id }, { hint: 'insight' })
      .sort({ revision: 1 })
      .toArray();
    return documents.map(toRevision);
  }

  /** Newest first. One database operation, whatever is asked for. */
  async list(options: {
    filter: InsightFilter;
    limit: number;
    position?: Position;
  }): Promise<Insight[]> {
    const { filter, limit, position } = options;
    const asked = {
      $and: [insightFilter(filter), position ? after(position) : {}],
    };
    const lead = leadingField(filter);
    const { keys } = this.#scope;
    const documents =
      keys && !lead
        ? await this.#insights
            .aggregate<InsightDocument>(
              newestByKeys({
                collection: this.#insights.collectionName,
                keys,
                filter: asked,
                limit,
              }),
            )
            .toArray()
        : await this.#insights
            .find(within(this.#scope, asked), { hint: lead ?? 'capturedAt' })
            .sort(NEWEST_FIRST)
            .limit(limit)
            .toArray();
    return documents.map(toInsight);
  }

  async count(filter: InsightFilter): Promise<number> {
    return await this.#insights.countDocuments(
      within(this.#scope, insightFilter(filter)),
    );
  }

  /** Counts by every field of the team report, in one database operation. */
  async facets(filter: InsightFilter): Promise<ReportFacets> {
    const [facets] = await this.#insights
      .aggregate<ReportFacets>(
        reportPipeline(within(this.#scope, insightFilter(filter))),
        { hint: leadingField(filter) ?? 'capturedAt' },
      )
      .toArray();
    return facets;
  }
}

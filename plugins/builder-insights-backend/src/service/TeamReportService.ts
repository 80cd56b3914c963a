import type {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  weekOf,
  weeksBetween,
  type ReportCount,
  type TeamReport,
} from '@builder-insights/plugin-builder-insights-common';
import type { InsightStore } from '../store/InsightStore';
import type { FacetCount, ReportFacets } from '../store/reportPipeline';
import type { GroupRegister } from './GroupRegister';
import type { InsightAuthorizer } from './InsightAuthorizer';
import { withAudit, type AuditNote } from './withAudit';

/** What a report is asked for. */
export interface ReportInput {
  group: string;
  /** Inclusive. */
  from: Date;
  /** Exclusive. */
  to: Date;
}

/** What a group and everything below it heard, over what the caller may see. */
export class TeamReportService {
  static create(options: {
    store: InsightStore;
    authorizer: InsightAuthorizer;
    groups: GroupRegister;
    auditor: AuditorService;
  }): TeamReportService {
    return new TeamReportService(options);
  }

  readonly #store: InsightStore;
  readonly #authorizer: InsightAuthorizer;
  readonly #groups: GroupRegister;
  readonly #auditor: AuditorService;

  private constructor(options: Parameters<typeof TeamReportService.create>[0]) {
    this.#store = options.store;
    this.#authorizer = options.authorizer;
    this.#groups = options.groups;
    this.#auditor = options.auditor;
  }

  async report(
    input: ReportInput,
    options: { credentials: BackstageCredentials },
  ): Promise<TeamReport> {
    return await withAudit(
      this.#auditor,
      { eventId: 'report-read', meta: { target: input.group } },
      note => this.#count(input, { ...options, note }),
    );
  }

  async #count(
    { group, from, to }: ReportInput,
    options: { credentials: BackstageCredentials; note: AuditNote },
  ): Promise<TeamReport> {
    const { credentials, note } = options;
    const { scope, decisionId } = await this.#authorizer.read({ credentials });
    note({ decisionId });
    await this.#groups.assertKnown(group);
    const insights = this.#store.scopedTo(scope);
    const asOf = new Date();
    const span = { from: from.toISOString(), to: to.toISOString() };
    const earlier = new Date(2 * from.getTime() - to.getTime());

    const [facets, previousN] = await Promise.all([
      insights.facets({ group, ...span }),
      insights.count({
        group,
        from: earlier.toISOString(),
        to: from.toISOString(),
      }),
    ]);
    const total = facets.type.reduce((sum, { n }) => sum + n, 0);
    note({ n: total, restricted: facets.restricted.some(({ n }) => n > 0) });
    return {
      group,
      ...span,
      asOf: asOf.toISOString(),
      n: total,
      previousN,
      byType: mostFirst(facets.type),
      bySentiment: mostFirst(facets.sentiment),
      byPriority: mostFirst(facets.priority),
      byProductArea: [
        ...mostFirst(facets.productArea),
        ...facets.noProductArea
          .filter(({ n }) => n > 0)
          .map(({ n }) => ({ value: 'none', n })),
      ],
      byWeek: everyWeek(facets.week, from, to),
      byGroup: directSubGroups(facets.path, group),
    };
  }
}

function mostFirst(counts: FacetCount<string>[]): ReportCount[] {
  return counts
    .map(({ _id: value, n }) => ({ value, n }))
    .sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1));
}

function everyWeek(
  counts: FacetCount<Date>[],
  from: Date,
  to: Date,
): ReportCount[] {
  const byWeek = new Map(counts.map(({ _id, n }) => [weekOf(_id), n]));
  return weeksBetween(from, to).map(value => ({
    value,
    n: byWeek.get(value) ?? 0,
  }));
}

/** Paths run from the team upwards: the sub-group stands just before the group. */
function directSubGroups(
  paths: ReportFacets['path'],
  group: string,
): ReportCount[] {
  const counts = new Map<string, number>();
  for (const { _id: path, n } of paths) {
    const subGroup = path[path.indexOf(group) - 1] ?? group;
    counts.set(subGroup, (counts.get(subGroup) ?? 0) + n);
  }
  return mostFirst([...counts].map(([_id, n]) => ({ _id, n })));
}

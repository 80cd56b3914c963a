import { createApiRef } from '@backstage/core-plugin-api';
import type {
  CaptureReceipt,
  CaptureRequest,
  Insight,
  InsightPage,
  InsightPatch,
  InsightQuery,
  InsightWhy,
  InsightWithHistory,
  TeamReport,
  Viewer,
  ViewerScope,
} from '@builder-insights/plugin-builder-insights-common';

/** What a team report is asked for. @public */
export interface TeamReportQuery {
  /** Ref of the group; everything below it counts. */
  group: string;
  /** ISO 8601 day or instant, inclusive. */
  from: string;
  /** ISO 8601 day or instant, exclusive. */
  to: string;
}

/**
 * What the pages ask of the backend.
 *
 * @remarks
 * An answer that is not a success is thrown as a `ResponseError`; what the
 * network did not carry is thrown as the `TypeError` of `fetch`.
 *
 * @public
 */
export interface BuilderInsightsApi {
  /** Who is asking and what they may do. */
  viewer(): Promise<Viewer>;
  /** Stores a capture, once for each `clientId`. */
  capture(request: CaptureRequest): Promise<CaptureReceipt>;
  /** A page of the insights one may see, newest first. */
  list(
    query: InsightQuery,
    options?: { signal?: AbortSignal },
  ): Promise<InsightPage>;
  /** One insight with its edits. */
  insight(
    id: string,
    options?: { signal?: AbortSignal },
  ): Promise<InsightWithHistory>;
  /** Edits an insight; what stood there before is kept. */
  revise(id: string, patch: InsightPatch): Promise<Insight>;
  /** Why one may see an insight; of a hidden one only that it is outside what one may see. */
  why(id: string, options?: { signal?: AbortSignal }): Promise<InsightWhy>;
  /** What lists and reports are taken over. */
  scope(options?: { signal?: AbortSignal }): Promise<ViewerScope>;
  /** What a group and everything below it heard. */
  teamReport(
    query: TeamReportQuery,
    options?: { signal?: AbortSignal },
  ): Promise<TeamReport>;
}

/** @public */
export const builderInsightsApiRef = createApiRef<BuilderInsightsApi>({
  id: 'plugin.builder-insights.client',
});

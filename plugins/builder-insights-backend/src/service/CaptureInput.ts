import type {
  CaptureContext,
  InsightContent,
} from '@builder-insights/plugin-builder-insights-common';

/** A capture as it was read from a request, with every default in place. */
export type CaptureInput = InsightContent & CaptureContext;

/** A row of an import: a capture in somebody's name. */
export type ImportInput = CaptureInput & { authorRef: string };

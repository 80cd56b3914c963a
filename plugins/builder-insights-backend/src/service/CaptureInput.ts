import type {
  CaptureContext,
  InsightContent,
} from '@builder-insights/plugin-builder-insights-common';

/** A capture as it was read from a request, with every default in place. */
export type CaptureInput = InsightContent &
  CaptureContext & {
    /**
     * What it says beyond the defaults. This alone tells a replay from a
     * conflict: a default that is added or changed must not turn what waits on
     * a phone into another capture.
     */
    said: object;
  };

/** A row of an import: a capture in somebody's name. */
export type ImportInput = CaptureInput & { authorRef: string };

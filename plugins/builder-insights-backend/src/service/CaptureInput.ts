import type {
  CaptureContext,
  InsightContent,
} from '@builder-insights/plugin-builder-insights-common';

/** A capture as it was read from a request, with every default in place. */
export type CaptureInput = InsightContent &
  CaptureContext & {
    /**
     * The capture as it was sent. It alone tells a replay from a conflict: a
     * default that changes later must not turn what waits on a phone into
     * another capture.
     */
    sent: unknown;
  };

/** A row of an import: a capture in somebody's name. */
export type ImportInput = CaptureInput & { authorRef: string };

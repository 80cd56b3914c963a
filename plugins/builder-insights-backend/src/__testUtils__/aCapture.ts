import { randomUUID } from 'node:crypto';
import type { CaptureRequest } from '@builder-insights/plugin-builder-insights-common';

/** The least that can be captured, with what a test cares about. */
export function aCapture(over: Partial<CaptureRequest> = {}): CaptureRequest {
  return {
    clientId: randomUUID(),
    capturedAt: '2026-10-05T09:30:00.000Z',
    note: 'Facets are slow on large result sets',
    ...over,
  };
}

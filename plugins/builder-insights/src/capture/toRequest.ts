import type { CaptureRequest } from '@builder-insights/plugin-builder-insights-common';
import type { CaptureDraft } from './CaptureDraft';
import { toContent } from './toContent';

/** The capture that a form makes; its id is made here, on the device. */
export function toRequest(draft: CaptureDraft): CaptureRequest {
  return {
    ...toContent(draft),
    clientId: crypto.randomUUID(),
    capturedAt: new Date().toISOString(),
    createdOffline: !navigator.onLine,
    source: 'portal',
  };
}

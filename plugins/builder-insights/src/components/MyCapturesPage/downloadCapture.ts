import type { CaptureRequest } from '@builder-insights/plugin-builder-insights-common';

/** Hands a capture to its author as a JSON file. */
export function downloadCapture(request: CaptureRequest) {
  const file = new Blob([JSON.stringify(request, undefined, 2)], {
    type: 'application/json',
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `capture-${request.clientId}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}

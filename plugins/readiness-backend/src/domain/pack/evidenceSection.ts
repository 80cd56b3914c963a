import type { Evidence } from '@builder-insights/plugin-readiness-common';
import { markup, type Markup } from './markup';
import type { PackContents } from './PackContents';

/** What was observed, word for word. */
export function evidenceSection({ evidence }: PackContents): Markup {
  return evidence.length === 0
    ? markup`<h2>Evidence</h2>
<p>There was none.</p>`
    : markup`<h2>Evidence</h2>
${evidence.map(
  one => markup`<h3>${one.gateId}, ${one.channel}</h3>
<p>${sourceOf(one)}; first seen at ${one.observedAt}. <code>${
    one.hash
  }</code></p>
<pre>${JSON.stringify(one.value ?? one.error, undefined, 2)}</pre>`,
)}`;
}

function sourceOf({ source }: Evidence): string {
  switch (source.kind) {
    case 'collector':
      return `Seen by the collector ${source.id}`;
    case 'push':
      return `Sent by ${source.by}`;
    default:
      return source.confirmedBy
        ? `Stated by ${source.by}, confirmed by ${source.confirmedBy}`
        : `Stated by ${source.by}`;
  }
}

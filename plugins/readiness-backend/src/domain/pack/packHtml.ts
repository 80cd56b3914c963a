import type { DecisionRecord } from '@builder-insights/plugin-readiness-common';
import { evidenceSection } from './evidenceSection';
import { markup, type Markup } from './markup';
import type { PackContents } from './PackContents';
import { registerSections } from './registerSections';
import { table } from './table';

/** Nothing is loaded from anywhere, so that it reads the same in ten years, on paper too. */
const STYLE = markup`
  body { font: 11pt/1.5 system-ui, sans-serif; color: #111; background: #fff; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
  h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
  table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
  th, td { border: 1px solid #767676; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; }
  th { background: #eee; } thead { display: table-header-group; } tr { break-inside: avoid; }
  code, pre { font: 0.85em/1.4 ui-monospace, monospace; overflow-wrap: anywhere; white-space: pre-wrap; }
  dt { font-weight: 600; } dd { margin: 0 0 0.5rem; }
  @page { margin: 15mm; } @media print { body { margin: 0; max-width: none; } }`;

/** For people: the decision with everything it was taken on, to read, print and keep. */
export function packHtml(contents: PackContents): string {
  const { record } = contents;
  const { rolloutTitle, ringTitle } = record.snapshot;
  const title = `${rolloutTitle}, ${ringTitle}: ${record.decision}`;
  return `${
    markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
${decisionSection(record)}
${verdictSection(record)}
${gateSection(contents)}
${registerSections(record.snapshot)}
${evidenceSection(contents)}
${proofSection(record)}
</body>
</html>
`.text
  }`;
}

function decisionSection(record: DecisionRecord): Markup {
  return markup`<dl>
<dt>Decided by</dt><dd>${record.decidedBy}</dd>
<dt>Decided at</dt><dd>${record.decidedAt}</dd>
<dt>Rationale</dt><dd>${record.rationale}</dd>
<dt>Took part</dt><dd>${record.participants.join(', ') || 'Nobody else'}</dd>
</dl>
<h2>Conditions</h2>
${table(
  ['Condition', 'Owner', 'Due'],
  record.conditions.map(({ text, ownerRef, dueAt }) => [text, ownerRef, dueAt]),
  'None.',
)}
<h2>Dissent</h2>
${table(
  ['Who', 'What they said'],
  record.dissent.map(({ personRef, text }) => [personRef, text]),
  'Nobody disagreed on record.',
)}`;
}

function verdictSection({ verdict }: DecisionRecord): Markup {
  const { coverage, ruleSetVersion } = verdict;
  const items = [
    ...verdict.blockers.map(item => ['Blocks', item] as const),
    ...verdict.conditions.map(item => ['Open point', item] as const),
  ];
  return markup`<h2>Verdict</h2>
<p>${verdict.verdict} as of ${
    verdict.asOf
  } by version ${ruleSetVersion} of the rules; evidence answered ${
    coverage.answered
  } of ${coverage.applicable} gates.</p>
${table(
  ['', 'What', 'Why', 'Owner', 'Until'],
  items.map(([what, { id, title, reason, ownerRef, dueAt }]) => [
    what,
    `${id}: ${title}`,
    reason,
    ownerRef,
    dueAt,
  ]),
  'Nothing stood in the way.',
)}`;
}

function gateSection({ record, ruleSet }: PackContents): Markup {
  const gates = new Map(ruleSet.gates.map(gate => [gate.id, gate]));
  return markup`<h2>Gates</h2>
${table(
  ['Gate', 'Question', 'State', 'Why', 'Observed', 'Evidence, SHA-256'],
  record.snapshot.gates.map(gate => [
    gate.gateId,
    gates.get(gate.gateId)?.question,
    gate.state,
    gate.reason,
    gate.observedAt,
    gate.evidenceHashes.join(' '),
  ]),
  'The ring had no gates.',
)}`;
}

function proofSection(record: DecisionRecord): Markup {
  return markup`<h2>Proof</h2>
<dl>
<dt>Record</dt><dd>${record.sequence} of this rollout, <code>${record.id}</code></dd>
<dt>SHA-256 of the record</dt><dd><code>${record.hash}</code></dd>
<dt>SHA-256 of what was known</dt><dd><code>${record.snapshotHash}</code></dd>
<dt>SHA-256 of the record before</dt><dd><code>${record.previousHash}</code></dd>
<dt>SHA-256 of the rules</dt><dd><code>${record.snapshot.ruleSetHash}</code></dd>
</dl>
<p>Each hash is over the JSON of its part with keys in order and no spaces; the record's is over all its other fields.</p>`;
}

import { oneLine } from './askVerdict.mjs';

/** A verdict in sentences, with what to do about each thing in it. */
export function describeVerdict(verdict) {
  const { rolloutId, ringId, blockers, conditions, coverage } = verdict;
  const answered = coverage
    ? ` Evidence answers ${coverage.answered} of ${coverage.applicable} gates.`
    : '';
  return [
    `${verdict.verdict} for ring ${ringId} of ${rolloutId}, as of ${verdict.asOf} by version ${verdict.ruleSetVersion} of the rules.${answered}`,
    ...list('Blockers', blockers),
    ...list('Conditions', conditions),
  ]
    .map(line => `${line}\n`)
    .join('');
}

function list(title, items) {
  return items.length === 0
    ? []
    : ['', `${title} (${items.length}):`, ...items.map(describe)];
}

function describe({ id, title, state, reason, ownerRef, fix, dueAt }) {
  const sentences = [
    `${id}: ${title}`,
    state ? `${state}: ${reason}` : reason,
    ownerRef ? `Owner: ${ownerRef}.` : 'Nobody owns it.',
    dueAt && `Until ${dueAt}.`,
    fix && `To do: ${fix.text}${fix.url ? ` (${fix.url})` : ''}`,
  ];
  return `- ${sentences.filter(Boolean).map(oneLine).join(' ')}`;
}

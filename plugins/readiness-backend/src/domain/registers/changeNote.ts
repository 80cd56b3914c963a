import { canonicalJson } from '@builder-insights/backend-operations';

/** What the register itself keeps. */
const KEPT = ['revision', 'changedAt', 'changedBy', 'orphaned'];
const LONGEST = 120;

/** A sentence that says what became another. */
export function changeNote(before: object | undefined, after: object): string {
  if (!before) {
    return 'It was added.';
  }
  const old = new Map<string, unknown>(Object.entries(before));
  const now = new Map<string, unknown>(Object.entries(after));
  const changes = [...new Set([...old.keys(), ...now.keys()])]
    .filter(field => !KEPT.includes(field))
    .filter(
      field =>
        canonicalJson([old.get(field)]) !== canonicalJson([now.get(field)]),
    )
    .map(
      field =>
        `${field} from ${inWords(old.get(field))} to ${inWords(
          now.get(field),
        )}`,
    );
  return changes.length === 0
    ? 'Nothing became another.'
    : `Changed ${changes.join(', ')}.`;
}

function inWords(value: unknown): string {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) {
    return 'nothing';
  }
  const text = Array.isArray(value) ? value.join(' and ') : String(value);
  return `'${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}'`;
}

import type { JsonValue } from '@backstage/types';

/** How much evidence there can be about one gate. */
const MOST_BYTES = 8 * 1024;
/** Deeper, and neither people nor rules find their way. */
const MOST_LEVELS = 12;
/** What every database takes for a name, and a rule can write as `value.name`. */
const NAME = /^[A-Za-z_][A-Za-z0-9_-]{0,99}$/;

/** A sentence that says why something cannot be kept as evidence; undefined when it can. */
export function valueProblem(value: JsonValue): string | undefined {
  // The depth first: what follows goes down into it.
  if (depthOf(value) > MOST_LEVELS) {
    return `The value has more than ${MOST_LEVELS} levels; send what the rule reads`;
  }
  const bytes = Buffer.byteLength(JSON.stringify(value));
  if (bytes > MOST_BYTES) {
    return `The value has ${bytes} bytes, and ${MOST_BYTES} are the most; send what the rule reads, and a link to the rest`;
  }
  const name = namesIn(value).find(
    one => !NAME.test(one) || one === '__proto__',
  );
  return name === undefined
    ? undefined
    : `The value has a field '${name.slice(
        0,
        60,
      )}'; use letters, digits, hyphens and underscores, beginning with a letter`;
}

function depthOf(value: JsonValue): number {
  let level: JsonValue[] = [value];
  let depth = 0;
  while (level.length > 0 && depth <= MOST_LEVELS) {
    level = level.flatMap(childrenOf);
    depth += 1;
  }
  return depth;
}

function namesIn(value: JsonValue): string[] {
  const own =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.keys(value)
      : [];
  return [...own, ...childrenOf(value).flatMap(namesIn)];
}

function childrenOf(value: JsonValue): JsonValue[] {
  return typeof value === 'object' && value !== null
    ? Object.values(value).filter(child => child !== undefined)
    : [];
}

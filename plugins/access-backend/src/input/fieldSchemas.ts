import { z } from 'zod';

const NAME = '[A-Za-z0-9]([-_.A-Za-z0-9]{0,61}[A-Za-z0-9])?';
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** Why somebody does something, in their own words. */
export const reason = z.string().trim().min(10).max(1_000);

/** An ISO 8601 instant with its offset, read as UTC with milliseconds. */
export const instant = z
  .string()
  .refine(isInstant, {
    error: 'use an ISO 8601 instant such as 2026-11-20T18:30:00Z',
  })
  .transform(text => new Date(text).toISOString());

/** `Date` alone would make March of 31 February. */
function isInstant(text: string): boolean {
  const [, day] = INSTANT.exec(text) ?? [];
  return (
    day !== undefined &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
  );
}

/** A full entity ref of one of the kinds, written the one way it is stored: in small letters. */
const entityRef = (kinds: string, example: string) =>
  z
    .string()
    .regex(new RegExp(`^(${kinds}):${NAME}/${NAME}$`, 'i'), {
      error: `use an entity ref such as ${example}`,
    })
    .transform(text => text.toLocaleLowerCase('en-US'));

export const userRef = entityRef('user', 'user:default/jdoe');
export const groupRef = entityRef('group', 'group:default/br-emea');
export const subjectRef = entityRef(
  'user|group',
  'user:default/jdoe or group:default/br-emea',
);
export const scopeRef = entityRef(
  'group|component',
  'group:default/br-emea or component:default/atlas-search',
);

/** How many entries a page has at most, as a query parameter. */
export const limit = (most: number) =>
  z
    .string()
    .refine(
      text =>
        /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= most,
      { error: `use a whole number from 1 to ${most}` },
    )
    .transform(Number);

export const cursor = z.string().min(1).max(1_000);

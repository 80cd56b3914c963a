import { z } from 'zod';

const NAME = '[A-Za-z0-9]([-_.A-Za-z0-9]{0,61}[A-Za-z0-9])?';
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** Why somebody does something, in their own words. */
export const reason = z.string().trim().min(10).max(1_000);

/** What may be left out in words. */
export const remark = z.string().trim().max(1_000);

/** An ISO 8601 instant with its offset, read as UTC with milliseconds. */
export const instant = z
  .string()
  .refine(isInstant, {
    error: 'use an ISO 8601 instant such as 2026-11-20T18:30:00Z',
  })
  .transform(text => new Date(text).toISOString());

/** An instant as a `Date`. */
export const date = instant.transform(text => new Date(text));

/** `Date` alone would make March of 31 February. */
function isInstant(text: string): boolean {
  const [, day] = INSTANT.exec(text) ?? [];
  return (
    day !== undefined &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
  );
}

const refOf = (kinds: string, example: string) =>
  z
    .string()
    .regex(new RegExp(`^(${kinds}):${NAME}/${NAME}$`, 'i'), {
      error: `use an entity ref such as ${example}`,
    })
    .transform(text => text.toLocaleLowerCase('en-US'));

/** A full entity ref of any kind, written the one way it is stored: in small letters. */
export const entityRef = refOf(
  '[a-z][a-z0-9]{0,62}',
  'component:default/billing',
);
export const userRef = refOf('user', 'user:default/jdoe');
export const groupRef = refOf('group', 'group:default/platform');
/** Who owns something. */
export const ownerRef = refOf(
  'user|group',
  'user:default/jdoe or group:default/platform',
);

/** Of a scorecard, gate, ring, rollout or register entry. */
export const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/, {
  error: 'use letters, digits, dots and hyphens, at most 63',
});

/** Of an area: it is the name of a field in what is counted by area, where a dot means something else. */
export const areaId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/, {
    error: 'use letters, digits and hyphens, at most 63',
  })
  .refine(text => !(text in {}), { error: 'use another name' });

export const flag = z
  .enum(['true', 'false'])
  .transform(text => text === 'true');

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

/** The revision that a change was made from. */
export const revision = z.int().min(0);

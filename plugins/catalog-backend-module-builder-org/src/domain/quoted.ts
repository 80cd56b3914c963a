const LONGEST = 80;

/** A value of the source in quotes, cut and without anything that a terminal or a log would act on. */
export function quoted(value: string): string {
  const visible = value.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?');
  return visible.length > LONGEST
    ? `'${visible.slice(0, LONGEST)}…'`
    : `'${visible}'`;
}

/** A text attribute of a profile; undefined for an empty one and for anything but text. */
export function textOf(
  profile: Readonly<Record<string, unknown>>,
  key: string,
): string | undefined {
  const value = Object.hasOwn(profile, key) ? profile[key] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

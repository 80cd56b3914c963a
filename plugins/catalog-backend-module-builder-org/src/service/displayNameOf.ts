import type { Entity } from '@backstage/catalog-model';

/** What to call a User or Group in a list. */
export function displayNameOf({ metadata, spec }: Entity): string {
  const { profile } = spec ?? {};
  const displayName =
    typeof profile === 'object' && profile && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return typeof displayName === 'string'
    ? displayName
    : metadata.title ?? metadata.name;
}

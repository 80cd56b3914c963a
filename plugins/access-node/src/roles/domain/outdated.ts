import type { OrgBasis } from '@builder-insights/plugin-access-common';

/** Why no privileged role counts; undefined while the organisation is known well enough. */
export function outdated({ freshness, readAt }: OrgBasis): string | undefined {
  return freshness === 'expired'
    ? `The organisation was last read at ${readAt}; privileged roles wait until it is read again`
    : undefined;
}

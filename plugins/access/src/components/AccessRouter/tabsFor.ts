import type { AccessAbilities } from '@builder-insights/plugin-access-common';

/** The pages, by their path below the plugin's own. */
export const TAB_PATHS = {
  mine: 'mine',
  people: 'people',
  organisation: 'organisation',
  reviews: 'reviews',
  breakGlass: 'break-glass',
  audit: 'audit',
  evidence: 'evidence',
  posture: 'posture',
} as const;

/** @internal */
export type TabName = keyof typeof TAB_PATHS;

/** The tabs that a person can use; `decides` when a review waits for their decision. */
export function tabsFor(may: AccessAbilities, decides: boolean): TabName[] {
  const usable: Record<TabName, boolean> = {
    mine: true,
    people: may.readRoles,
    organisation: may.readOrg,
    reviews: may.readReviews || may.manageReviews || decides,
    breakGlass: may.useBreakGlass || may.reviewBreakGlass,
    audit: may.readAudit,
    evidence: may.readAudit,
    posture: may.readPosture,
  };
  const names: TabName[] = [
    'mine',
    'people',
    'organisation',
    'reviews',
    'breakGlass',
    'audit',
    'evidence',
    'posture',
  ];
  return names.filter(name => usable[name]);
}

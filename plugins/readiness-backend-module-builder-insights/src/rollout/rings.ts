import type { Ring } from '@builder-insights/plugin-readiness-common';

/** Who is let in, narrowest first. */
export const rings: Ring[] = [
  {
    id: 'pilot',
    title: 'Pilot',
    audience: 'One team of Builder Relations and its leaders',
  },
  {
    id: 'builder-relations',
    title: 'Builder Relations',
    audience: 'Everybody in Builder Relations and their product partners',
  },
  {
    id: 'company',
    title: 'Company',
    audience: 'Everybody who signs in with the company’s Okta',
  },
];

/** Asked before anybody is let in. */
export const FROM_PILOT = ['pilot', 'builder-relations', 'company'];
/** Asked before more than the pilot is let in. */
export const FROM_BUILDER_RELATIONS = ['builder-relations', 'company'];
/** Asked before everybody is let in. */
export const FROM_COMPANY = ['company'];

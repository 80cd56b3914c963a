import type { DriftKind } from '@builder-insights/plugin-access-common';
import type {
  DriftObservation,
  OrgPerson,
} from '@builder-insights/plugin-access-node';
import type { ConfirmedGroups } from './confirmGroups';
import type { OktaClaims } from './OktaClaims';

/** What is looked at in each sign-in. */
export const SIGN_IN_DRIFT: readonly DriftKind[] = [
  'claim-extra-group',
  'claim-missing-group',
  'claim-maybe-truncated',
  'email-mismatch',
];

/** A claim can name a thousand groups; the board is for people. */
const MOST_OF_A_KIND = 50;
const LONGEST_SHOWN = 100;

/** All that claim and organisation disagree about in one sign-in. */
export function findDrift(options: {
  person: OrgPerson;
  claims: OktaClaims;
  groups: ConfirmedGroups;
  shortfall?: string;
}): DriftObservation[] {
  const { person, claims, groups, shortfall } = options;
  const { ref: subjectRef, displayName } = person;
  const about = { subjectRef, displayName };
  return [
    ...groups.extra.slice(0, MOST_OF_A_KIND).map(group => ({
      ...about,
      kind: 'claim-extra-group' as const,
      severity: 'medium' as const,
      message: `Okta's claim gives ${displayName} ${group}, the organisation does not: it does not count`,
      claim: group,
    })),
    ...groups.unknown.slice(0, MOST_OF_A_KIND).map(name => ({
      ...about,
      kind: 'claim-extra-group' as const,
      severity: 'low' as const,
      message: `Okta's claim gives ${displayName} "${shorten(
        name,
      )}", which is no group of the organisation`,
      claim: shorten(name),
    })),
    ...groups.missing.slice(0, MOST_OF_A_KIND).map(group => ({
      ...about,
      kind: 'claim-missing-group' as const,
      severity: 'medium' as const,
      message: `The organisation has ${displayName} in ${group}, Okta's claim does not: it does not count`,
      source: group,
    })),
    ...(shortfall
      ? [
          {
            ...about,
            kind: 'claim-maybe-truncated' as const,
            severity: 'medium' as const,
            message: shortfall,
          },
        ]
      : []),
    ...(emailDiffers(person, claims)
      ? [
          {
            ...about,
            kind: 'email-mismatch' as const,
            severity: 'medium' as const,
            message: `Okta and the organisation have different e-mail addresses for ${displayName}: privileged roles are withheld`,
            claim: claims.email && shorten(claims.email),
            source: person.email,
          },
        ]
      : []),
  ];
}

/** Whether the addresses are not the very same; one in other letters may be somebody else's. */
export function emailDiffers(person: OrgPerson, claims: OktaClaims): boolean {
  return (
    person.email !== undefined &&
    person.email.normalize('NFC') !== claims.email?.normalize('NFC')
  );
}

function shorten(text: string): string {
  return text.length > LONGEST_SHOWN
    ? `${text.slice(0, LONGEST_SHOWN)}…`
    : text;
}

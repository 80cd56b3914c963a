import { SignInRefusal } from '../SignInRefusal';

/** Okta's expressions give no more groups than this, and do not say that there are more. */
const OKTA_CUTS_AT = 100;
const MOST_GROUPS = 1_000;
const LONGEST_NAME = 10_000;

/** The names of a groups claim. */
export interface GroupNames {
  /** Each once, as Okta writes them. */
  names: ReadonlySet<string>;
  /** Why there may be more than these: a sentence. */
  shortfall?: string;
}

/**
 * Reads a groups claim: names that may mean something, and nothing else.
 *
 * @throws SignInRefusal when it is not a list of texts: one string is not a list of one, and whoever sends that is not
 * configured as agreed
 */
export function readGroupNames(claim: unknown): GroupNames {
  const list = claim ?? [];
  if (!Array.isArray(list) || !list.every(name => typeof name === 'string')) {
    throw new SignInRefusal(
      'groups-malformed',
      'The groups claim is not a list of names: ask the Okta team to correct the claim of the authorization server',
    );
  }
  const names = new Set<string>(
    list
      .slice(0, MOST_GROUPS)
      .filter(name => Buffer.byteLength(name) <= LONGEST_NAME),
  );
  return { names, shortfall: shortfallOf(list) };
}

function shortfallOf(list: string[]): string | undefined {
  if (list.length === OKTA_CUTS_AT) {
    return `The groups claim names exactly ${OKTA_CUTS_AT} groups, where Okta cuts it: groups beyond do not count`;
  }
  if (list.length > MOST_GROUPS) {
    return `The groups claim names more than ${MOST_GROUPS} groups: the others were not looked at`;
  }
  return list.some(name => Buffer.byteLength(name) > LONGEST_NAME)
    ? `The groups claim holds names of more than ${LONGEST_NAME} bytes: they were not looked at`
    : undefined;
}

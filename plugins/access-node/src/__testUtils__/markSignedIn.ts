import type {
  IdentityRecord,
  IdentityRegister,
} from '../identity/IdentityRegister';
import type { OrgDirectory } from '../org/OrgDirectory';

/** Remembers a sign-in with a second factor just now, whose claim names the very groups of the org source. */
export async function markSignedIn(options: {
  identities: IdentityRegister;
  org: OrgDirectory;
  userRef: string;
  over?: Partial<IdentityRecord>;
}): Promise<IdentityRecord> {
  const { identities, org, userRef, over } = options;
  const person = await org.person(userRef);
  const identity = {
    userRef,
    subject: person?.oktaId ?? `okta-id-of-${userRef}`,
    issuer: 'http://okta.test/oauth2/default',
    methods: ['pwd', 'mfa'],
    authenticatedAt: new Date(),
    verifiedAt: new Date(),
    claimedGroups: person?.groups ?? [],
    ...over,
  };
  await identities.record(identity);
  return identity;
}

import type { SignInFacts } from '@builder-insights/plugin-access-common';
import type { IdentityRecord } from '@builder-insights/plugin-access-node';

/** What a person is told of their last sign-in. */
export function toSignInFacts(identity: IdentityRecord): SignInFacts {
  return {
    issuer: identity.issuer,
    subject: identity.subject,
    methods: identity.methods,
    authenticatedAt: identity.authenticatedAt.toISOString(),
    verifiedAt: identity.verifiedAt.toISOString(),
    mappedBy: 'okta.com/id',
  };
}

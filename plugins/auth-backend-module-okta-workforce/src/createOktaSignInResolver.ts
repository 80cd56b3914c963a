import type {
  OAuthAuthenticatorResult,
  SignInResolver,
} from '@backstage/plugin-auth-node';
import type { OktaAuthResult } from './OktaAuthResult';
import type { WorkforceSignIn } from './WorkforceSignIn';

/** Lets Backstage issue its token to whom {@link WorkforceSignIn} says has signed in. */
export function createOktaSignInResolver(
  workforce: WorkforceSignIn,
): SignInResolver<OAuthAuthenticatorResult<OktaAuthResult>> {
  return async ({ result: { fullProfile } }, context) => {
    const { attempt } = fullProfile;
    const signedIn = await attempt.watch('request-refused', () =>
      workforce.signIn(fullProfile, claims => context.issueToken({ claims })),
    );
    await attempt.succeed();
    return signedIn;
  };
}

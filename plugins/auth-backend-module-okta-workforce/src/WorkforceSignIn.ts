import { setTimeout } from 'node:timers/promises';
import {
  toSignInClaims,
  type DriftRegister,
  type IdentityRegister,
  type OrgDirectory,
  type OrgPerson,
  type Revocation,
} from '@builder-insights/plugin-access-node';
import { confirmGroups } from './claims/confirmGroups';
import { emailDiffers, findDrift, SIGN_IN_DRIFT } from './claims/findDrift';
import { readGroupNames } from './claims/readGroupNames';
import type { OktaClaims } from './claims/OktaClaims';
import type { OktaAuthResult } from './OktaAuthResult';
import { SignInRefusal } from './SignInRefusal';

/** What signing in is decided by. */
export interface WorkforceSignInOptions {
  org: OrgDirectory;
  identities: IdentityRegister;
  drift: DriftRegister;
}

/** Issues the portal's token for a person, the groups that count for them, and what this very session proved. */
type IssueToken<T> = (
  claims: { sub: string; ent: string[] } & ReturnType<typeof toSignInClaims>,
) => Promise<T>;

/**
 * Who somebody is: the one person of the organisation whose Okta id is the verified `sub`, letter for letter. An e-mail
 * address finds nobody: it can change hands, the id cannot.
 *
 * @remarks
 * Sign-in and refresh go the same way, so everything here is asked again as often as a token is issued.
 */
export class WorkforceSignIn {
  static create(options: WorkforceSignInOptions): WorkforceSignIn {
    return new WorkforceSignIn(options);
  }

  readonly #org: OrgDirectory;
  readonly #identities: IdentityRegister;
  readonly #drift: DriftRegister;

  private constructor(options: WorkforceSignInOptions) {
    this.#org = options.org;
    this.#identities = options.identities;
    this.#drift = options.drift;
  }

  /** @throws SignInRefusal */
  async signIn<T>(
    { claims, attempt }: OktaAuthResult,
    issueToken: IssueToken<T>,
  ): Promise<T> {
    const verifiedAt = new Date();
    const { session } = claims;
    attempt.note({ oktaId: session.subject });
    const person = await this.#org.personByOktaId(session.subject);
    await this.#reportUnknown(claims, person);
    if (!person) {
      throw new SignInRefusal(
        'not-provisioned',
        `Okta user "${session.subject}" is not in the organisation, or not active there: ask whoever runs the portal to correct the org source`,
      );
    }
    attempt.note({ actorRef: person.ref });
    if (!claims.emailVerified) {
      throw new SignInRefusal(
        'email-not-verified',
        'Okta does not say that your e-mail address is verified: verify it at Okta, or ask the Okta team to send the claim email_verified',
      );
    }
    const { names, shortfall } = readGroupNames(claims.groups);
    const tree = await this.#org.tree();
    const groups = confirmGroups(names, { person, tree });
    await waitUntilNewer(await this.#assertNotRevoked(person, claims));
    const token = await issueToken({
      sub: person.ref,
      ent: [person.ref, ...groups.effective],
      ...toSignInClaims(session),
    });
    // Again, for a revocation while the token was made.
    await this.#assertNotRevoked(person, claims);
    await this.#remember(claims, {
      person,
      verifiedAt,
      claimedGroups: groups.claimed,
      drift: findDrift({ person, claims, groups, shortfall }),
    });
    return token;
  }

  /** Only what let somebody in is remembered: a session that is refused leaves the facts of the last good one alone. */
  async #remember(
    claims: OktaClaims,
    found: {
      person: OrgPerson;
      verifiedAt: Date;
      claimedGroups: string[];
      drift: ReturnType<typeof findDrift>;
    },
  ): Promise<void> {
    const { person, verifiedAt, claimedGroups, drift } = found;
    await this.#drift.observe({
      subjectRef: person.ref,
      kinds: SIGN_IN_DRIFT,
      found: drift,
      at: verifiedAt,
    });
    const { subject, issuer, methods, authenticatedAt } = claims.session;
    await this.#identities.record({
      userRef: person.ref,
      ...{ subject, issuer, methods, authenticatedAt, verifiedAt },
      claimedGroups,
      ...(emailDiffers(person, claims) && {
        caution:
          "Okta's e-mail address of the last sign-in is not the organisation's",
      }),
    });
  }

  async #assertNotRevoked(
    { ref }: OrgPerson,
    { session }: OktaClaims,
  ): Promise<Revocation | undefined> {
    const revocation = await this.#identities.revocation(ref);
    if (revocation && session.signedInAt <= revocation.revokedAfter) {
      throw new SignInRefusal(
        'revoked',
        'Your session was ended: sign in again',
      );
    }
    return revocation;
  }

  async #reportUnknown(
    { session: { subject }, name = 'Somebody' }: OktaClaims,
    person: OrgPerson | undefined,
  ): Promise<void> {
    // Not in the namespace of people: nobody there can be mistaken for them.
    const about = { subjectRef: `user:okta/${subject}`, claim: subject };
    await this.#drift.observe({
      subjectRef: about.subjectRef,
      kinds: ['not-in-source'],
      found: person
        ? []
        : [
            {
              ...about,
              kind: 'not-in-source',
              severity: 'medium',
              displayName: name.slice(0, 100),
              message: `Okta let "${subject}" in, and the organisation has nobody with that Okta id who is active`,
            },
          ],
      at: new Date(),
    });
  }
}

/**
 * A token tells the second of its issue and no more, and one of the second of a revocation counts as older. Whoever
 * signs in again within that second waits for the next.
 */
async function waitUntilNewer(revocation: Revocation | undefined) {
  const revokedAfter = revocation?.revokedAfter.getTime() ?? 0;
  const newer = (Math.floor(revokedAfter / 1000) + 1) * 1000;
  await setTimeout(Math.max(0, newer - Date.now()));
}

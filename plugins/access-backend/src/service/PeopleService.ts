import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type { CursorCodec } from '@builder-insights/backend-operations';
import {
  accessOrgReadPermission,
  accessRoleReadPermission,
  type MyAccess,
  type PersonSummary,
} from '@builder-insights/plugin-access-common';
import type {
  IdentityRegister,
  OrgDirectory,
  RoleResolver,
} from '@builder-insights/plugin-access-node';
import type { AccessAuthorizer } from './AccessAuthorizer';
import { NO_ABILITIES } from './noAbilities';
import { toSignInFacts } from './toSignInFacts';

const PAGE_SIZE = 25;

interface Parts {
  authorizer: AccessAuthorizer;
  cursors: CursorCodec;
  identities: IdentityRegister;
  org: OrgDirectory;
  resolver: RoleResolver;
}

/** What people are: oneself for everybody, others for those who may read roles. */
export class PeopleService {
  static create(parts: Parts): PeopleService {
    return new PeopleService(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** @throws NotAllowedError for somebody whom the organisation does not have (any more) */
  async me(options: {
    credentials: BackstageCredentials<BackstageUserPrincipal>;
  }): Promise<MyAccess> {
    const userRef = options.credentials.principal.userEntityRef;
    const [access, may] = await Promise.all([
      this.#describe(userRef),
      this.#parts.authorizer.abilities(options),
    ]);
    if (!access) {
      throw new NotAllowedError(
        `The organisation does not have '${userRef}', so you may do nothing here; ask your manager to have you added to the org source`,
      );
    }
    return { ...access, may };
  }

  /** @throws NotAllowedError, NotFoundError for a ref that the organisation does not have */
  async person(
    userRef: string,
    options: { credentials: BackstageCredentials },
  ): Promise<MyAccess> {
    const { authorizer } = this.#parts;
    const [mayReadOrg] = await authorizer.demand(
      accessRoleReadPermission,
      options,
      [accessOrgReadPermission],
    );
    const access = await this.#describe(userRef);
    if (!access) {
      throw new NotFoundError(
        `The organisation has no '${userRef}'; search for a part of the name`,
      );
    }
    const { signIn, ...rest } = access;
    return {
      ...rest,
      may: NO_ABILITIES,
      // How somebody signs in is for those who look after sign-in, not for every manager.
      ...(signIn && (mayReadOrg ? { signIn } : { signInWithheld: true })),
    };
  }

  /** A page of people in order of their refs. @throws NotAllowedError, InputError for a cursor of another list */
  async people(
    query: { search?: string; cursor?: string; limit?: number },
    options: { credentials: BackstageCredentials<BackstageUserPrincipal> },
  ): Promise<{ items: PersonSummary[]; nextCursor?: string }> {
    const { authorizer, cursors, identities, org, resolver } = this.#parts;
    await authorizer.demand(accessRoleReadPermission, options);
    const { search, cursor, limit = PAGE_SIZE } = query;
    const binding = {
      userRef: options.credentials.principal.userEntityRef,
      filter: { list: 'people', search },
    };
    const found = await org.people({
      search,
      after: cursor && cursors.decode(cursor, binding),
      limit: limit + 1,
    });
    const page = found.slice(0, limit);
    const refs = page.map(({ ref }) => ref);
    const [signIns, described] = await Promise.all([
      identities.findAll(refs),
      Promise.all(refs.map(ref => resolver.describe(ref))),
    ]);
    const items = page.map(({ ref, displayName, title, groups }, at) => ({
      userRef: ref,
      displayName,
      title,
      groupRefs: groups,
      roles: (described[at]?.roles ?? []).filter(
        ({ origin }) => origin !== 'everyone' && origin !== 'membership',
      ),
      lastSignInAt: signIns
        .find(({ userRef }) => userRef === ref)
        ?.verifiedAt.toISOString(),
    }));
    const last = refs.at(-1);
    return {
      items,
      nextCursor:
        found.length > limit && last
          ? cursors.encode(last, binding)
          : undefined,
    };
  }

  async #describe(userRef: string): Promise<Omit<MyAccess, 'may'> | undefined> {
    const [person, identity] = await Promise.all([
      this.#parts.resolver.describe(userRef),
      this.#parts.identities.find(userRef),
    ]);
    return (
      person && {
        userRef,
        displayName: person.displayName,
        signIn: identity && toSignInFacts(identity),
        groups: person.groups,
        roles: person.roles,
        org: person.org,
      }
    );
  }
}

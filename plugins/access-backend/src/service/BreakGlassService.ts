import type {
  AuditorService,
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { withAudit } from '@builder-insights/backend-operations';
import {
  accessBreakGlassReviewPermission,
  accessBreakGlassUsePermission,
  type BreakGlass,
  type BreakGlassRequest,
} from '@builder-insights/plugin-access-common';
import {
  signInProofOf,
  type BreakGlassRegister,
  type OrgDirectory,
} from '@builder-insights/plugin-access-node';
import type { AccessAuthorizer } from './AccessAuthorizer';
import { assertFreshSecondFactor } from './assertFreshSecondFactor';
import type { BreakGlassFacts } from './EvidenceFacts';

interface Parts {
  auditor: AuditorService;
  authorizer: AccessAuthorizer;
  breakGlass: BreakGlassRegister;
  org: OrgDirectory;
  /** Ref of the group that Builder Relations is. */
  rootGroup: string;
  now?: () => Date;
}

interface Caller {
  credentials: BackstageCredentials<BackstageUserPrincipal>;
}

/**
 * Emergency access to the insights of one group.
 *
 * @remarks
 * Who is eligible, and how freshly they signed in, is decided here; that there is one at a time, never prolonged, and
 * none before the last was reviewed, is the register's to decide. Attempts that are refused are audited like the others.
 */
export class BreakGlassService implements BreakGlassFacts {
  static create(parts: Parts): BreakGlassService {
    return new BreakGlassService(parts);
  }

  readonly #parts: Parts;
  readonly #now: () => Date;

  private constructor(parts: Parts) {
    this.#parts = parts;
    this.#now = parts.now ?? (() => new Date());
  }

  /** Everybody's for those who may review them, else the caller's own; newest first. */
  async list({ credentials }: Caller): Promise<BreakGlass[]> {
    const { authorizer, breakGlass } = this.#parts;
    return (await authorizer.allows(accessBreakGlassReviewPermission, {
      credentials,
    }))
      ? await breakGlass.list()
      : await breakGlass.list({
          userRef: credentials.principal.userEntityRef,
        });
  }

  /**
   * @throws NotAllowedError, StepUpRequiredError, InputError for a group it cannot be taken for, ConflictError while
   * one is in force or awaits review
   */
  async start(
    request: BreakGlassRequest,
    { credentials }: Caller,
  ): Promise<BreakGlass> {
    const { authorizer, breakGlass, org } = this.#parts;
    const userRef = credentials.principal.userEntityRef;
    return await withAudit(
      this.#parts.auditor,
      {
        eventId: 'break-glass-start',
        severityLevel: 'critical',
        meta: { target: request.scopeRef, ...request },
      },
      async () => {
        await authorizer.demand(accessBreakGlassUsePermission, { credentials });
        const at = this.#now();
        const [person] = await Promise.all([
          org.person(userRef),
          this.#assertScope(request.scopeRef),
        ]);
        assertFreshSecondFactor(signInProofOf(credentials), at);
        return await breakGlass.start({
          ...request,
          userRef,
          displayName: person?.displayName ?? userRef,
          at,
        });
      },
      ({ id, endsAt }) => ({ breakGlassId: id, endsAt }),
    );
  }

  /**
   * One's own, or anybody's for those who review them.
   *
   * @throws NotFoundError, also for somebody else's, ConflictError when it is over
   */
  async end(id: string, { credentials }: Caller): Promise<BreakGlass> {
    const { auditor, authorizer, breakGlass } = this.#parts;
    const by = credentials.principal.userEntityRef;
    return await withAudit(
      auditor,
      {
        eventId: 'break-glass-end',
        severityLevel: 'high',
        meta: { target: id },
      },
      async () => {
        const byReviewer = await authorizer.allows(
          accessBreakGlassReviewPermission,
          { credentials },
        );
        try {
          return await breakGlass.end(id, { by, at: this.#now(), byReviewer });
        } catch (error) {
          // That there is one of somebody else's is for its reviewers to know.
          throw error instanceof NotAllowedError
            ? new NotFoundError(`There is no emergency access ${id}`)
            : error;
        }
      },
      ({ userRef }) => ({ userRef }),
    );
  }

  /** @throws NotAllowedError, for one's own too, NotFoundError, ConflictError when it is in force or reviewed */
  async review(
    id: string,
    review: { finding: 'justified' | 'not-justified'; comment: string },
    { credentials }: Caller,
  ): Promise<BreakGlass> {
    const { auditor, authorizer, breakGlass } = this.#parts;
    const by = credentials.principal.userEntityRef;
    return await withAudit(
      auditor,
      {
        eventId: 'break-glass-review',
        severityLevel: 'high',
        meta: { target: id, ...review },
      },
      async () => {
        await authorizer.demand(accessBreakGlassReviewPermission, {
          credentials,
        });
        return await breakGlass.review(id, { ...review, by, at: this.#now() });
      },
    );
  }

  async breakGlassFacts() {
    const uses = await this.#parts.breakGlass.list();
    const count = (state: BreakGlass['state']) =>
      uses.filter(use => use.state === state).length;
    return {
      active: count('active'),
      awaitingReview: count('awaiting-review'),
      reviewed: count('reviewed'),
    };
  }

  async #assertScope(scopeRef: string): Promise<void> {
    const { org, rootGroup } = this.#parts;
    const tree = await org.tree();
    if (scopeRef === rootGroup || !tree.isWithin(scopeRef, rootGroup)) {
      throw new InputError(
        `Emergency access cannot be taken for '${scopeRef}'; choose one group below ${rootGroup}`,
      );
    }
  }
}

import type {
  AuditorService,
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { withAudit } from '@builder-insights/backend-operations';
import {
  accessRoleGrantPermission,
  accessRoleReadPermission,
  type AccessImpact,
  type RoleGrant,
  type RoleGrantRequest,
} from '@builder-insights/plugin-access-common';
import type { RoleRegister } from '@builder-insights/plugin-access-node';
import type { AccessAuthorizer } from './AccessAuthorizer';

type Caller = { credentials: BackstageCredentials<BackstageUserPrincipal> };

/** Leadership that counts again. */
export interface RestoredLeadership {
  userRef: string;
  role: 'manager';
  scopeRef: string;
}

interface Parts {
  auditor: AuditorService;
  authorizer: AccessAuthorizer;
  roles: RoleRegister;
}

/** Roles that somebody was given. Everybody may give up their own. How far the caller's right reaches is the register's to decide. */
export class GrantService {
  static create(parts: Parts): GrantService {
    return new GrantService(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  async list(
    query: { subject?: string; all?: boolean },
    caller: Caller,
  ): Promise<{ items: RoleGrant[] }> {
    await this.#parts.authorizer.demand(accessRoleReadPermission, caller);
    return {
      items: await this.#parts.roles.list({
        subjectRef: query.subject,
        all: query.all,
      }),
    };
  }

  async previewGrant(
    request: RoleGrantRequest,
    caller: Caller,
  ): Promise<AccessImpact> {
    await this.#parts.authorizer.demand(accessRoleGrantPermission, caller);
    return await this.#parts.roles.previewGrant(request, refOf(caller));
  }

  async grant(request: RoleGrantRequest, caller: Caller): Promise<RoleGrant> {
    const { auditor, authorizer, roles } = this.#parts;
    await authorizer.demand(accessRoleGrantPermission, caller);
    const { subjectRef, role, scopeRef, reason, expiresAt } = request;
    return await withAudit(
      auditor,
      {
        eventId: 'role-grant',
        severityLevel: 'high',
        meta: { target: subjectRef, role, scope: scopeRef, reason, expiresAt },
      },
      () => roles.grant(request, refOf(caller)),
    );
  }

  async previewRevoke(id: string, caller: Caller): Promise<AccessImpact> {
    await this.#demandRevoke(id, caller);
    return await this.#parts.roles.previewRevoke(id, refOf(caller));
  }

  async revoke(id: string, reason: string, caller: Caller): Promise<RoleGrant> {
    const { auditor, roles } = this.#parts;
    await this.#demandRevoke(id, caller);
    const { subjectRef, role, scopeRef } = await roles.get(id);
    return await withAudit(
      auditor,
      {
        eventId: 'role-revoke',
        severityLevel: 'high',
        meta: {
          target: subjectRef,
          role,
          scope: scopeRef,
          reason,
          grantId: id,
        },
      },
      () => roles.revoke(id, { by: refOf(caller), reason }),
    );
  }

  /** Gives leadership back that a review revoked. */
  async restoreLeadership(
    request: { userRef: string; scopeRef: string; reason: string },
    caller: Caller,
  ): Promise<RestoredLeadership> {
    const { auditor, authorizer, roles } = this.#parts;
    await authorizer.demand(accessRoleGrantPermission, caller);
    const { userRef, scopeRef, reason } = request;
    const restored = { userRef, role: 'manager', scopeRef } as const;
    await withAudit(
      auditor,
      {
        eventId: 'role-restore',
        severityLevel: 'high',
        meta: { target: userRef, role: 'manager', scope: scopeRef, reason },
      },
      () => roles.restore(restored, { by: refOf(caller), reason }),
    );
    return restored;
  }

  /** Whoever holds no right to grant learns nothing of grants that are not theirs. */
  async #demandRevoke(id: string, caller: Caller): Promise<void> {
    const { authorizer, roles } = this.#parts;
    await authorizer.demandUnlessOwn(
      accessRoleGrantPermission,
      caller,
      async () => {
        const own = await roles.list({ subjectRef: refOf(caller), all: true });
        return own.some(grant => grant.id === id);
      },
    );
  }
}

function refOf({ credentials }: Caller): string {
  return credentials.principal.userEntityRef;
}

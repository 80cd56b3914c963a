import type {
  AuditorService,
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { createPermission } from '@backstage/plugin-permission-common';
import {
  auditRequestContext,
  type AuditFilters,
  type AuditTrail,
} from '@builder-insights/backend-audit';
import {
  accessAuditReadPermission,
  accessPostureReadPermission,
  type PostureItem,
  type PostureReport,
} from '@builder-insights/plugin-access-common';
import type { OrgDirectory } from '@builder-insights/plugin-access-node';
import type { AccessAuthorizer } from './AccessAuthorizer';
import type { StartPosture } from './StartPosture';

type Caller = { credentials: BackstageCredentials<BackstageUserPrincipal> };

/** A right that no role names, and so one of admins; auditors never have it, and admins never read the audit trail. */
const unnamedPermission = createPermission({
  name: 'access.posture.unnamed',
  attributes: { action: 'delete' },
});

const STATES = {
  fresh: 'green',
  stale: 'amber',
  expired: 'red',
  none: 'red',
} as const;

interface Parts {
  auditor: AuditorService;
  authorizer: AccessAuthorizer;
  org: OrgDirectory;
  startPosture: StartPosture;
  trail: AuditTrail;
}

/** Whether the portal is safe: what was seen at its start, and what is so at this moment. */
export class PostureService {
  static create(parts: Parts): PostureService {
    return new PostureService(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  async report(caller: Caller): Promise<PostureReport> {
    const { authorizer, startPosture } = this.#parts;
    await authorizer.demand(accessPostureReadPermission, caller);
    return {
      checkedAt: new Date().toISOString(),
      environment: startPosture.environment,
      items: [
        ...startPosture.items,
        ...(await Promise.all([
          this.#policy(caller),
          this.#organisation(),
          this.#audit(),
        ])),
      ],
    };
  }

  async #policy(caller: Caller): Promise<PostureItem> {
    const { authorizer } = this.#parts;
    const answers = await Promise.all([
      authorizer.allows(unnamedPermission, caller),
      authorizer.allows(accessAuditReadPermission, caller),
    ]);
    const everything = answers.every(allowed => allowed);
    return {
      id: 'duties-separated',
      title: 'Nobody may both administer and audit',
      state: everything ? 'red' : 'green',
      observed: `You may ${everything ? '' : 'not '}do both`,
      remedy: everything
        ? 'Set permission.enabled to true, and install the builder policy alone'
        : undefined,
      configKey: 'permission.enabled',
    };
  }

  async #organisation(): Promise<PostureItem> {
    const basis = await this.#parts.org.basis();
    const freshness = basis?.freshness ?? 'none';
    return {
      id: 'org-fresh',
      title: 'The organisation was read within a day',
      state: STATES[freshness],
      observed: basis
        ? `It was last read at ${basis.readAt} from ${basis.source}`
        : 'It was never read',
      remedy:
        freshness === 'fresh'
          ? undefined
          : 'Look at the Organisation page for what was refused or is held',
      configKey: 'catalog.providers.builderOrg',
    };
  }

  /** Makes an entry and looks for it where it must be: the auditor, the request's context and the store are then in order. */
  async #audit(): Promise<PostureItem> {
    const { auditor, trail } = this.#parts;
    const action = 'posture-read';
    const event = await auditor.createEvent({
      eventId: action,
      severityLevel: 'medium',
    });
    await event.success();
    const correlationId = auditRequestContext.current()?.correlationId;
    const found = correlationId
      ? await this.#find({ action, correlationId })
      : false;
    return {
      id: 'audit-stored',
      title: 'What is done is in the audit trail, with who did it',
      state: found ? 'green' : 'red',
      observed: `An entry made just now ${
        found ? 'is' : 'is not'
      } in the store; ${trail.buffered()} wait for it`,
      remedy: found
        ? undefined
        : 'Add @builder-insights/backend-audit to the backend, and look after its database',
      configKey: 'mongo.uri',
    };
  }

  async #find(filters: AuditFilters): Promise<boolean> {
    try {
      const { items } = await this.#parts.trail.query(filters, { limit: 1 });
      return items.length > 0;
    } catch {
      return false;
    }
  }
}

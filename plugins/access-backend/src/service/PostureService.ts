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
import type { Posture } from '@builder-insights/plugin-access-node';
import type { AccessAuthorizer } from './AccessAuthorizer';

type Caller = { credentials: BackstageCredentials<BackstageUserPrincipal> };

/** A right that no role names, and so one of admins; auditors never have it, and admins never read the audit trail. */
const unnamedPermission = createPermission({
  name: 'access.posture.unnamed',
  attributes: { action: 'delete' },
});

interface Parts {
  auditor: AuditorService;
  authorizer: AccessAuthorizer;
  posture: Posture;
  trail: AuditTrail;
}

/** Whether the portal is safe: what anybody can be told, and what shows only in the request of somebody. */
export class PostureService {
  static create(parts: Parts): PostureService {
    return new PostureService(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  async report(caller: Caller): Promise<PostureReport> {
    const { authorizer, posture } = this.#parts;
    await authorizer.demand(accessPostureReadPermission, caller);
    const [{ items, ...report }, ...live] = await Promise.all([
      posture.report(),
      this.#policy(caller),
      this.#audit(),
    ]);
    return { ...report, items: [...items, ...live] };
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

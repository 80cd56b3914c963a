import type {
  AuditorService,
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { withAudit } from '@builder-insights/backend-operations';
import {
  accessOrgApprovePermission,
  accessOrgReadPermission,
  type DriftRecord,
  type OrgSnapshot,
  type OrgSnapshotDetail,
  type OrgStatus,
} from '@builder-insights/plugin-access-common';
import type {
  DriftRegister,
  OrgSnapshots,
} from '@builder-insights/plugin-access-node';
import type { AccessAuthorizer } from './AccessAuthorizer';
import type { OrgImpact } from './OrgImpact';

type Caller = { credentials: BackstageCredentials<BackstageUserPrincipal> };
type Act = 'propose' | 'approve' | 'reject';

interface Parts {
  auditor: AuditorService;
  authorizer: AccessAuthorizer;
  drift: DriftRegister;
  impact: OrgImpact;
  orgSnapshots: OrgSnapshots;
}

/** Where the organisation comes from, what was held back, and two persons' word on it. */
export class OrgService {
  static create(parts: Parts): OrgService {
    return new OrgService(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  async status(caller: Caller): Promise<OrgStatus> {
    await this.#parts.authorizer.demand(accessOrgReadPermission, caller);
    return await this.#parts.orgSnapshots.status();
  }

  async snapshots(caller: Caller): Promise<{ items: OrgSnapshot[] }> {
    await this.#parts.authorizer.demand(accessOrgReadPermission, caller);
    return { items: await this.#parts.orgSnapshots.list() };
  }

  /** For a snapshot that is held, with who gains and who loses what by it. */
  async snapshot(id: string, caller: Caller): Promise<OrgSnapshotDetail> {
    const { authorizer, impact, orgSnapshots } = this.#parts;
    await authorizer.demand(accessOrgReadPermission, caller);
    const detail = await orgSnapshots.get(id);
    return detail.snapshot.state === 'held'
      ? { ...detail, impact: await impact.of(detail.snapshot) }
      : detail;
  }

  async propose(id: string, reason: string, caller: Caller) {
    return await this.#decide('propose', id, reason, caller);
  }

  async approve(id: string, reason: string, caller: Caller) {
    return await this.#decide('approve', id, reason, caller);
  }

  async reject(id: string, reason: string, caller: Caller) {
    return await this.#decide('reject', id, reason, caller);
  }

  async requestReading({ credentials }: Caller): Promise<object> {
    const { auditor, authorizer, orgSnapshots } = this.#parts;
    return await withAudit(
      auditor,
      { eventId: 'org-read', severityLevel: 'medium' },
      async () => {
        await authorizer.demand(accessOrgApprovePermission, { credentials });
        await orgSnapshots.requestReading(credentials.principal.userEntityRef);
        return {};
      },
    );
  }

  async drift(caller: Caller): Promise<{ items: DriftRecord[] }> {
    await this.#parts.authorizer.demand(accessOrgReadPermission, caller);
    return { items: await this.#parts.drift.list({ includeResolved: true }) };
  }

  async #decide(
    act: Act,
    id: string,
    reason: string,
    { credentials }: Caller,
  ): Promise<OrgSnapshot> {
    const { auditor, authorizer, orgSnapshots } = this.#parts;
    await authorizer.demand(accessOrgApprovePermission, { credentials });
    return await withAudit(
      auditor,
      {
        eventId: `org-snapshot-${act}`,
        severityLevel: 'high',
        meta: { target: id, reason },
      },
      () =>
        orgSnapshots[act](id, {
          by: credentials.principal.userEntityRef,
          reason,
        }),
    );
  }
}

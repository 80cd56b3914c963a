import type {
  AuditorService,
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import type {
  AuditChainStatus as TrailStatus,
  AuditFilters,
  AuditHold as KeptHold,
  AuditTrail,
} from '@builder-insights/backend-audit';
import {
  type CursorCodec,
  withAudit,
} from '@builder-insights/backend-operations';
import {
  accessAuditReadPermission,
  type AuditChainStatus,
  type AuditHold,
  type AuditPage,
} from '@builder-insights/plugin-access-common';
import type { AccessAuthorizer } from './AccessAuthorizer';
import { toAuditEvent } from './toAuditEvent';

const PAGE_SIZE = 50;
const VERIFY_AGAIN_MS = 60_000;

type Caller = { credentials: BackstageCredentials<BackstageUserPrincipal> };

interface Parts {
  auditor: AuditorService;
  authorizer: AccessAuthorizer;
  cursors: CursorCodec;
  trail: AuditTrail;
}

/** The audit trail, for those who may read it. */
export class AuditService {
  static create(parts: Parts): AuditService {
    return new AuditService(parts);
  }

  readonly #parts: Parts;
  #lastVerified: TrailStatus | undefined;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** @throws InputError for a cursor of another person or other filters */
  async events(
    query: AuditFilters & { limit?: number; cursor?: string },
    caller: Caller,
  ): Promise<AuditPage> {
    const { authorizer, cursors, trail } = this.#parts;
    await authorizer.demand(accessAuditReadPermission, caller);
    const { limit = PAGE_SIZE, cursor, ...filters } = query;
    const binding = {
      userRef: caller.credentials.principal.userEntityRef,
      filter: { list: 'audit', ...filters },
    };
    const { items, next } = await trail.query(filters, {
      limit,
      after: cursor ? toPosition(cursors.decode(cursor, binding)) : undefined,
    });
    return {
      items: items.map(toAuditEvent),
      nextCursor:
        next && cursors.encode(`${next.at.toISOString()} ${next.id}`, binding),
    };
  }

  async status(caller: Caller): Promise<AuditChainStatus> {
    await this.#parts.authorizer.demand(accessAuditReadPermission, caller);
    const { checkedAt, streams, ...status } = await this.#verified();
    return {
      ...status,
      checkedAt: checkedAt.toISOString(),
      streams: streams.map(({ anchor, ...stream }) => ({
        ...stream,
        anchor: anchor && { ...anchor, at: anchor.at.toISOString() },
      })),
    };
  }

  /** Verifying reads the whole trail, so whoever asks within a minute is told the same. */
  async #verified(): Promise<TrailStatus> {
    const last = this.#lastVerified;
    if (last && Date.now() - last.checkedAt.getTime() < VERIFY_AGAIN_MS) {
      return { ...last, buffered: this.#parts.trail.buffered() };
    }
    this.#lastVerified = await this.#parts.trail.verify();
    return this.#lastVerified;
  }

  async holds(caller: Caller): Promise<{ items: AuditHold[] }> {
    await this.#parts.authorizer.demand(accessAuditReadPermission, caller);
    return { items: (await this.#parts.trail.holds.list()).map(toHold) };
  }

  async placeHold(
    hold: { reason: string; from: Date; to: Date },
    caller: Caller,
  ): Promise<AuditHold> {
    const { auditor, authorizer, trail } = this.#parts;
    await authorizer.demand(accessAuditReadPermission, caller);
    const { reason, from, to } = hold;
    return await withAudit(
      auditor,
      {
        eventId: 'audit-hold-place',
        severityLevel: 'high',
        meta: { reason, from: from.toISOString(), to: to.toISOString() },
      },
      async () =>
        toHold(
          await trail.holds.place({
            ...hold,
            placedBy: caller.credentials.principal.userEntityRef,
          }),
        ),
    );
  }

  /** @throws NotFoundError, ConflictError when it is released already */
  async releaseHold(id: string, caller: Caller): Promise<AuditHold> {
    const { auditor, authorizer, trail } = this.#parts;
    await authorizer.demand(accessAuditReadPermission, caller);
    return await withAudit(
      auditor,
      {
        eventId: 'audit-hold-release',
        severityLevel: 'high',
        meta: { target: id },
      },
      async () =>
        toHold(
          await trail.holds.release(
            id,
            caller.credentials.principal.userEntityRef,
          ),
        ),
    );
  }
}

function toPosition(place: string): { at: Date; id: string } {
  const [at, id] = place.split(' ');
  return { at: new Date(at), id };
}

function toHold(hold: KeptHold): AuditHold {
  return {
    ...hold,
    placedAt: hold.placedAt.toISOString(),
    releasedAt: hold.releasedAt?.toISOString(),
    from: hold.from.toISOString(),
    to: hold.to.toISOString(),
  };
}

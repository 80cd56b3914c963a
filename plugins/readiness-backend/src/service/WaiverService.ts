import { randomUUID } from 'node:crypto';
import type { AuditorService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { withAudit } from '@builder-insights/backend-operations';
import {
  evidenceHashOf,
  readinessWaiverRequestPermission,
  type Waiver,
  type WaiverRequest,
} from '@builder-insights/plugin-readiness-common';
import { waivableFault } from '../domain/waivers/waivableFault';
import type { RuleSetStore } from '../store/RuleSetStore';
import type { WaiverStore } from '../store/WaiverStore';
import type { BoardKeeper } from './BoardKeeper';
import type { Clock } from './Clock';
import type { GateReader } from './GateReader';
import type { GateRights } from './GateRights';
import type { Person } from './Person';
import type { ReadinessAuthorizer } from './ReadinessAuthorizer';
import type { RolloutAccess } from './RolloutAccess';
import { WaiverDecisions, type WaiverStep } from './WaiverDecisions';
import {
  WaiverLists,
  type ListedWaiver,
  type WaiverQuery,
} from './WaiverLists';

interface Parts {
  auditor: AuditorService;
  authorizer: ReadinessAuthorizer;
  clock: Clock;
  gateRights: GateRights;
  gates: GateReader;
  keeper: BoardKeeper;
  rolloutAccess: RolloutAccess;
  ruleSets: RuleSetStore;
  waivers: WaiverStore;
}

/** Known failings that are accepted for a time. */
export class WaiverService {
  static create(parts: Parts): WaiverService {
    return new WaiverService(parts);
  }

  readonly #parts: Parts;
  readonly #lists: WaiverLists;
  readonly #decisions: WaiverDecisions;

  private constructor(parts: Parts) {
    this.#parts = parts;
    this.#lists = WaiverLists.create(parts);
    this.#decisions = WaiverDecisions.create(parts);
  }

  /** Newest first. */
  list(query: WaiverQuery, caller: Person): Promise<{ items: ListedWaiver[] }> {
    return this.#lists.list(query, caller);
  }

  /** @throws InputError for a gate that cannot be waived so, NotFoundError, NotAllowedError, ConflictError when it is asked for already */
  async request(request: WaiverRequest, caller: Person): Promise<Waiver> {
    const { auditor, keeper } = this.#parts;
    const { scorecardId, scopeRef, gateId, reason, until } = request;
    return await withAudit(
      auditor,
      {
        eventId: 'waiver-request',
        severityLevel: 'medium',
        meta: { target: scopeRef, scorecardId, gateId, reason, until },
      },
      async () => {
        const waiver = await this.#asked(request, caller);
        return await keeper.keepWaiver(waiver, {
          note: `Asked for until ${until}: ${reason}`,
          by: caller.userRef,
        });
      },
      ({ id }) => ({ waiverId: id }),
    );
  }

  approve(id: string, step: WaiverStep, caller: Person): Promise<Waiver> {
    return this.#decisions.approve(id, step, caller);
  }

  refuse(id: string, step: WaiverStep, caller: Person): Promise<Waiver> {
    return this.#decisions.refuse(id, step, caller);
  }

  revoke(id: string, step: WaiverStep, caller: Person): Promise<Waiver> {
    return this.#decisions.revoke(id, step, caller);
  }

  withdraw(id: string, step: WaiverStep, caller: Person): Promise<Waiver> {
    return this.#decisions.withdraw(id, step, caller);
  }

  async #asked(request: WaiverRequest, caller: Person): Promise<Waiver> {
    const { authorizer, clock, gateRights, gates } = this.#parts;
    const access = await authorizer.scopes(caller, [
      readinessWaiverRequestPermission,
    ]);
    const facts = await gates.facts(request, access);
    await gateRights.demand(readinessWaiverRequestPermission, facts, {
      ...caller,
      access,
    });
    const { gate, cell } = facts;
    const now = clock();
    const until = new Date(request.until);
    const fault = waivableFault({ gate, cell, until, now });
    if (fault) {
      throw new InputError(fault);
    }
    return {
      ...request,
      id: randomUUID(),
      requestedBy: caller.userRef,
      requestedAt: now.toISOString(),
      status: 'requested',
      evidenceHash: evidenceHashOf(cell.evidence, gate.kind),
      revision: 0,
    };
  }
}

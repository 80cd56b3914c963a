import { NotAllowedError } from '@backstage/errors';
import type { Area, Gate } from '@builder-insights/plugin-readiness-common';
import type { ReadableScope } from '@builder-insights/plugin-readiness-node';
import { gateOwners } from '../domain/gateOwners';
import { missingRight } from './missingRight';
import type { OwnRefs } from './OwnRefs';
import type { Person } from './Person';
import type { ScopeAccess } from './ReadinessAuthorizer';

type GatePermission = Parameters<ScopeAccess['may']>[0];

/** Somebody who may read the scope, with what else they were found to be allowed. */
export type GateActor = Person & { access: ScopeAccess };

/** A gate of a scope, with those who own it. */
interface OwnedGate {
  board: ReadableScope;
  gate: Pick<Gate, 'ownerRef'>;
  area: Pick<Area, 'ownerRef' | 'deputyRef'> | undefined;
}

/**
 * What somebody may do at one gate: by a right over its scope, or because the gate or its area is theirs.
 *
 * @remarks
 * A right is about everything of a scope. Who answers for one gate acts on that gate and nothing else, so it is decided
 * here, where the gate is known, and not by the policy.
 */
export class GateRights {
  static create(parts: { ownRefs: OwnRefs }): GateRights {
    return new GateRights(parts.ownRefs);
  }

  readonly #ownRefs: OwnRefs;

  private constructor(ownRefs: OwnRefs) {
    this.#ownRefs = ownRefs;
  }

  async may(
    permission: GatePermission,
    { board, gate, area }: OwnedGate,
    actor: GateActor,
  ): Promise<boolean> {
    if (actor.access.may(permission, board)) {
      return true;
    }
    const own = await this.#ownRefs.of(actor);
    return gateOwners(gate, area).some(ref => own.has(ref));
  }

  /** @throws NotAllowedError */
  async demand(
    permission: GatePermission,
    owned: OwnedGate,
    actor: GateActor,
  ): Promise<void> {
    if (!(await this.may(permission, owned, actor))) {
      throw new NotAllowedError(missingRight(permission));
    }
  }
}

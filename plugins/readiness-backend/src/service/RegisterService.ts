import type { AuditorService } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { withAudit } from '@builder-insights/backend-operations';
import {
  readinessRegisterEditPermission,
  type HistoryEvent,
  type OpenDecision,
  type RegisterEntries,
  type RegisterName,
} from '@builder-insights/plugin-readiness-common';
import { changeNote } from '../domain/registers/changeNote';
import { dateFault } from '../domain/registers/dateFault';
import { nextEntryId } from '../domain/registers/nextEntryId';
import type { EntryChange, NewEntry } from '../domain/registers/RegisterChange';
import { ownerFault } from '../domain/registers/ownerFault';
import { registerFault } from '../domain/registers/registerFault';
import { registerKinds } from '../domain/registers/registerKinds';
import type { HistoryStore } from '../store/HistoryStore';
import type { RegisterStore } from '../store/RegisterStore';
import type { RuleSetStore } from '../store/RuleSetStore';
import { assertPast } from './assertPast';
import { auditedRead } from './auditedRead';
import type { CatalogOwners } from './CatalogOwners';
import type { Clock } from './Clock';
import { missingRight } from './missingRight';
import type { OwnRefs } from './OwnRefs';
import type { Person } from './Person';
import type { ReadinessAuthorizer, ScopeAccess } from './ReadinessAuthorizer';
import type { KnownRollout, RolloutAccess } from './RolloutAccess';

interface Parts {
  auditor: AuditorService;
  authorizer: ReadinessAuthorizer;
  clock: Clock;
  history: HistoryStore;
  owners: CatalogOwners;
  ownRefs: OwnRefs;
  registers: RegisterStore;
  rolloutAccess: RolloutAccess;
  ruleSets: RuleSetStore;
}

/** Decisions to be taken, risks and milestones of rollouts, with everything that became of them. */
export class RegisterService {
  static create(parts: Parts): RegisterService {
    return new RegisterService(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  list<N extends RegisterName>(
    rolloutId: string,
    register: N,
    { asOf }: { asOf?: Date },
    caller: Person,
  ): Promise<{ items: RegisterEntries[N][] }> {
    const { auditor, clock, registers, rolloutAccess } = this.#parts;
    const meta = { what: register, target: rolloutId };
    return auditedRead(auditor, meta, async () => {
      await rolloutAccess.read(rolloutId, caller);
      assertPast(asOf, clock());
      const items = await registers.list(rolloutId, register, asOf);
      return { items: await this.#flagged(items) };
    });
  }

  /** Newest first. */
  history(
    rolloutId: string,
    register: RegisterName,
    id: string,
    caller: Person,
  ): Promise<{ items: HistoryEvent[] }> {
    const { auditor, history, rolloutAccess } = this.#parts;
    const meta = { what: `${register}-history`, target: `${rolloutId}/${id}` };
    return auditedRead(auditor, meta, async () => {
      const { rollout } = await rolloutAccess.read(rolloutId, caller);
      await this.#entry(rolloutId, register, id);
      return {
        items: await history.ofSubject(rollout, {
          kind: registerKinds[register].kind,
          subjectId: id,
        }),
      };
    });
  }

  /** @throws InputError, NotAllowedError, NotFoundError, ConflictError for an id that is taken */
  add<N extends RegisterName>(
    rolloutId: string,
    register: N,
    input: NewEntry<N>,
    caller: Person,
  ): Promise<RegisterEntries[N]> {
    const { clock, registers } = this.#parts;
    return this.#audited(rolloutId, register, caller, async (known, access) => {
      access.demand(readinessRegisterEditPermission, known.board);
      const { letter, made } = registerKinds[register];
      const others = await registers.list(rolloutId, register);
      const id =
        input.id ??
        nextEntryId(
          letter,
          others.map(one => one.id),
        );
      if (others.some(one => one.id === id)) {
        throw new ConflictError(
          `'${id}' is in the ${register} of '${rolloutId}' already; leave the id out for the next one`,
        );
      }
      const entry = made(input, {
        ...{ rolloutId, id, revision: 0, changedBy: caller.userRef },
        changedAt: clock().toISOString(),
      });
      return await this.#keep(register, known, { entry, others });
    });
  }

  /** Adds a decision that somebody thought of; it keeps no ring shut before the register takes it up. */
  propose(
    rolloutId: string,
    input: Pick<OpenDecision, 'workstream' | 'question' | 'direction'>,
    caller: Person,
  ): Promise<OpenDecision> {
    const proposal = {
      ...input,
      status: 'In discovery',
      proposed: true,
    } as const;
    return this.add(rolloutId, 'decisions', proposal, caller);
  }

  /** @throws InputError, NotAllowedError, NotFoundError, ConflictError when it changed in the meantime */
  change<N extends RegisterName>(
    rolloutId: string,
    register: N,
    id: string,
    change: EntryChange<N>,
    caller: Person,
  ): Promise<RegisterEntries[N]> {
    const { clock, registers } = this.#parts;
    return this.#audited(rolloutId, register, caller, async (known, access) => {
      const before = await this.#entry(rolloutId, register, id);
      const mayAll = access.may(readinessRegisterEditPermission, known.board);
      if (!mayAll && !(await this.#isOwn(before, caller))) {
        throw new NotAllowedError(
          missingRight(readinessRegisterEditPermission),
        );
      }
      if (before.revision !== change.revision) {
        throw new ConflictError(
          `revision is '${change.revision}', but '${id}' is at ${before.revision}; look at it anew`,
        );
      }
      const entry = registerKinds[register].changed(before, change, {
        ...{ rolloutId, id, revision: before.revision },
        changedAt: clock().toISOString(),
        changedBy: caller.userRef,
      });
      const overstep = mayAll ? undefined : ownerFault(before, entry);
      if (overstep) {
        throw new NotAllowedError(overstep);
      }
      const all = await registers.list(rolloutId, register);
      const others = all.filter(one => one.id !== id);
      return await this.#keep(register, known, { entry, before, others });
    });
  }

  #audited<N extends RegisterName>(
    rolloutId: string,
    register: N,
    caller: Person,
    act: (
      known: KnownRollout,
      access: ScopeAccess,
    ) => Promise<RegisterEntries[N]>,
  ): Promise<RegisterEntries[N]> {
    const { auditor, authorizer, rolloutAccess } = this.#parts;
    return withAudit(
      auditor,
      {
        eventId: 'register-change',
        severityLevel: 'medium',
        meta: { target: rolloutId, register },
      },
      async () => {
        const access = await authorizer.scopes(caller, [
          readinessRegisterEditPermission,
        ]);
        return await act(await rolloutAccess.known(rolloutId, access), access);
      },
      ({ id, revision }) => ({ entry: id, revision }),
    );
  }

  async #isOwn(
    { ownerRef }: RegisterEntries[RegisterName],
    caller: Person,
  ): Promise<boolean> {
    return (
      ownerRef !== undefined &&
      (await this.#parts.ownRefs.of(caller)).has(ownerRef)
    );
  }

  async #keep<N extends RegisterName>(
    register: N,
    { rollout }: KnownRollout,
    change: {
      entry: RegisterEntries[N];
      before?: RegisterEntries[N];
      others: RegisterEntries[N][];
    },
  ): Promise<RegisterEntries[N]> {
    const { registers, ruleSets } = this.#parts;
    const { entry, before, others } = change;
    const ruleSet = await ruleSets.current(rollout.scorecardId);
    const fault =
      registerFault(entry, {
        ...{ rollout, others },
        ruleSet: ruleSet ?? { areas: [], gates: [] },
      }) ?? dateFault(entry, before, new Date(entry.changedAt));
    if (fault) {
      throw new InputError(fault);
    }
    const kept = await registers.put(register, entry, {
      at: entry.changedAt,
      scorecardId: rollout.scorecardId,
      scopeRef: rollout.scopeRef,
      kind: registerKinds[register].kind,
      subjectId: entry.id,
      from: before?.status,
      to: entry.status,
      note: changeNote(before, entry),
      cause: { kind: 'person' },
      by: entry.changedBy,
      ruleSetVersion: ruleSet?.version ?? 0,
    });
    const [flagged] = await this.#flagged([kept]);
    return flagged;
  }

  async #entry<N extends RegisterName>(
    rolloutId: string,
    register: N,
    id: string,
  ): Promise<RegisterEntries[N]> {
    const entry = await this.#parts.registers.get(rolloutId, register, id);
    if (!entry) {
      throw new NotFoundError(
        `There is no '${id}' in the ${register} of '${rolloutId}'`,
      );
    }
    return entry;
  }

  async #flagged<N extends RegisterName>(
    items: RegisterEntries[N][],
  ): Promise<RegisterEntries[N][]> {
    const known = await this.#parts.owners.of(
      items.map(({ ownerRef }) => ownerRef),
    );
    return items.map(known.flagged);
  }
}

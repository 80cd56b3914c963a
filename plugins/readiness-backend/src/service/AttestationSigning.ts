import { ConflictError, InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import {
  readinessAttestPermission,
  type AttestationRequest,
  type AttestationTerms,
} from '@builder-insights/plugin-readiness-common';
import type { RuleSetStore } from '../store/RuleSetStore';
import type { BoardKeeper } from './BoardKeeper';
import type { Clock } from './Clock';
import type { GateReader } from './GateReader';
import type { GateActor, GateRights } from './GateRights';
import { noGate, type GateAddress } from './noGate';

/** A statement, with who signs it: nobody signs for another, so both come from who is signed in. */
export type Signed = Pick<
  AttestationRequest,
  'holds' | 'statement' | 'note' | 'link'
> & { by: string; confirmedBy?: string };

interface Parts {
  clock: Clock;
  gateRights: GateRights;
  gates: GateReader;
  keeper: BoardKeeper;
  ruleSets: RuleSetStore;
}

/** What there is to sign, and how it becomes evidence. */
export class AttestationSigning {
  static create(parts: Parts): AttestationSigning {
    return new AttestationSigning(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** What there is to sign at a gate where the caller may attest. */
  async terms(
    address: GateAddress,
    actor: GateActor,
  ): Promise<AttestationTerms> {
    const { gateRights, gates, ruleSets } = this.#parts;
    const { board } = await gates.facts(address, actor.access);
    // The words of today, even where the board still waits to be judged by them.
    const current = await ruleSets.current(address.scorecardId);
    const gate = current?.gates.find(({ id }) => id === address.gateId);
    if (!gate) {
      throw noGate(address);
    }
    const area = current?.areas.find(({ id }) => id === gate.areaId);
    await gateRights.demand(
      readinessAttestPermission,
      { board, gate, area },
      actor,
    );
    if (!gate.attestation) {
      throw new InputError(
        `The gate '${gate.id}' is answered by what is looked at; nobody can attest it`,
      );
    }
    return gate.attestation;
  }

  /** @throws ConflictError when the gate takes it no more */
  async take(
    address: GateAddress,
    { holds, statement, note, link, by, confirmedBy }: Signed,
    { validFor }: AttestationTerms,
  ): Promise<void> {
    const { clock, keeper } = this.#parts;
    const { scorecardId, scopeRef, gateId } = address;
    const now = clock();
    const validUntil = new Date(
      now.getTime() + durationToMilliseconds(validFor),
    );
    const [{ outcome, problem }] = await keeper.takeEvidence([
      {
        scorecardId,
        scopeRef,
        gateId,
        channel: 'attested',
        source: {
          kind: 'attestation',
          by,
          ...(confirmedBy && { confirmedBy }),
        },
        value: { holds, statement },
        observedAt: now.toISOString(),
        validUntil: validUntil.toISOString(),
        ...(note && { note }),
        ...(link && { link }),
      },
    ]);
    if (outcome === 'refused') {
      throw new ConflictError(problem ?? 'The statement was not taken');
    }
  }
}

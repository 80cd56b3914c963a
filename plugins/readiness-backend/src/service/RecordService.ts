import { randomUUID } from 'node:crypto';
import type { AuditorService } from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import { withAudit } from '@builder-insights/backend-operations';
import {
  readinessDecidePermission,
  verdictOf,
  type DecisionRecord,
  type DecisionRecordRequest,
  type RecordCondition,
} from '@builder-insights/plugin-readiness-common';
import { snapshotOf } from '../domain/records/snapshotOf';
import type { RecordStore } from '../store/RecordStore';
import { assertDecidable } from './assertDecidable';
import type { CatalogOwners } from './CatalogOwners';
import type { Person } from './Person';
import type { ReadinessAuthorizer } from './ReadinessAuthorizer';
import { ringOf } from './ringOf';
import type { RolloutReader } from './RolloutFacts';
import { toVerdictFacts } from './toVerdictFacts';
import { verdictTagOf } from './verdictTagOf';

interface Parts {
  auditor: AuditorService;
  authorizer: ReadinessAuthorizer;
  owners: CatalogOwners;
  reader: RolloutReader;
  records: RecordStore;
}

/** Takes decisions about rings down, with what was known. */
export class RecordService {
  static create(parts: Parts): RecordService {
    return new RecordService(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Keeps a decision in the name of the person who is signed in.
   *
   * @throws ConflictError when the verdict is not the one that was decided on
   * @throws InputError for a decision that is better than the verdict, or whose conditions nobody could meet
   */
  decide(
    ring: { rolloutId: string; ringId: string },
    request: DecisionRecordRequest,
    person: Person,
  ): Promise<DecisionRecord> {
    const { rolloutId, ringId } = ring;
    return withAudit(
      this.#parts.auditor,
      {
        eventId: 'decision-record',
        severityLevel: 'high',
        meta: {
          target: `${rolloutId}/${ringId}`,
          decision: request.decision,
          verdictTag: request.verdictTag,
        },
      },
      () => this.#decide(ring, request, person),
      // The audit trail is another witness of the chain.
      ({ id, sequence, hash, previousHash }) => ({
        recordId: id,
        sequence,
        hash,
        previousHash,
      }),
    );
  }

  async #decide(
    { rolloutId, ringId }: { rolloutId: string; ringId: string },
    request: DecisionRecordRequest,
    person: Person,
  ): Promise<DecisionRecord> {
    const { authorizer, reader, records } = this.#parts;
    // Before the facts are read: the catalog may take its time, and they are to be those of the moment.
    await this.#assertOwned(request.conditions);
    const access = await authorizer.scopes(person, [readinessDecidePermission]);
    const read = await reader.facts(rolloutId, access);
    const ring = ringOf(read.rollout, ringId);
    access.demand(readinessDecidePermission, read.board);
    const facts = toVerdictFacts(read);
    const verdict = verdictOf(facts, ringId);
    if (verdictTagOf(verdict) !== request.verdictTag) {
      throw new ConflictError(
        `The facts changed while you decided: the verdict for '${ringId}' is now '${verdict.verdict}' for other reasons than those you saw; read it again, then decide`,
      );
    }
    assertDecidable(request, verdict, facts.asOf);
    const { decision, rationale, participants, dissent, conditions } = request;
    return await records.append(
      {
        id: randomUUID(),
        rolloutId,
        ringId,
        decision,
        rationale,
        decidedBy: person.userRef,
        decidedAt: facts.asOf.toISOString(),
        participants,
        dissent,
        conditions,
        verdict,
        snapshot: snapshotOf(facts, ring),
      },
      read.board,
    );
  }

  async #assertOwned(conditions: readonly RecordCondition[]): Promise<void> {
    const owners = await this.#parts.owners.of(
      conditions.map(({ ownerRef }) => ownerRef),
    );
    const orphan = conditions.find(({ ownerRef }) => owners.isOrphan(ownerRef));
    if (orphan) {
      throw new InputError(
        `The condition '${orphan.text}' is given to '${orphan.ownerRef}', whom the catalog does not know; name somebody it does`,
      );
    }
  }
}

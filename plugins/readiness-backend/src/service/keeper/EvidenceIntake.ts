import { randomUUID } from 'node:crypto';
import type {
  Evidence,
  EvidenceOutcome,
} from '@builder-insights/plugin-readiness-common';
import type { BoardCourse } from '../../domain/board/BoardCourse';
import { hashOf } from '../../domain/hashOf';
import type { PushDocument } from '../../store/PushDocument';
import type { NewEvidence } from '../BoardKeeper';
import { evidenceFault } from './evidenceFault';

/** Takes the items of one change, and remembers what has to be written for them. */
export class EvidenceIntake {
  /** @param known - idempotency keys that were used before */
  static create(
    known: ReadonlyMap<string, PushDocument>,
    now: Date,
  ): EvidenceIntake {
    return new EvidenceIntake(known, now);
  }

  /** What was new. */
  readonly evidence: Evidence[] = [];
  /** Keys that were used for the first time. */
  readonly pushes: PushDocument[] = [];
  readonly #used: Map<string, PushDocument>;
  readonly #now: Date;

  private constructor(known: ReadonlyMap<string, PushDocument>, now: Date) {
    this.#used = new Map(known);
    this.#now = now;
  }

  /** @param course - of the scope's board; undefined when the scorecard has none */
  take(item: NewEvidence, course: BoardCourse | undefined): EvidenceOutcome {
    const { key, ...content } = item;
    if (!course) {
      return refused(
        item,
        `'${item.scopeRef}' is not on the scorecard '${item.scorecardId}'`,
      );
    }
    const [pushId] = pushIdsOf(item);
    const before = pushId === undefined ? undefined : this.#used.get(pushId);
    const contentHash = pushId === undefined ? '' : hashOf(content);
    if (before) {
      return before.contentHash === contentHash
        ? answer(item, 'replayed', course)
        : refused(
            item,
            `The key '${key?.value}' was used for other evidence; use a new one`,
          );
    }
    const fault = evidenceFault(course, item, this.#now);
    if (fault !== undefined) {
      return refused(item, fault);
    }
    const isChange = this.#keep(content, course);
    if (pushId !== undefined) {
      this.#use({ _id: pushId, contentHash, at: this.#now });
    }
    return answer(item, isChange ? 'stored' : 'unchanged', course);
  }

  #keep(content: Omit<NewEvidence, 'key'>, course: BoardCourse): boolean {
    const { value, error, gateId, source } = content;
    const at = course.present(this.#now);
    const evidence: Evidence = {
      ...content,
      id: randomUUID(),
      collectedAt: at.toISOString(),
      hash: hashOf(error ? { error } : { value }),
    };
    const isChange = course.take(evidence, at);
    // Somebody's word is worth a row each time it is given.
    if (source.kind === 'attestation') {
      course.tell(
        {
          at,
          cause: { kind: 'person', ref: evidence.id },
          by: source.by,
        },
        {
          ...{ kind: 'attestation', subjectId: evidence.id, gateId },
          to: value?.holds === true ? 'holds' : 'does not hold',
          note: [
            `Stated: ${value?.statement}`,
            ...(source.confirmedBy
              ? [`Confirmed by ${source.confirmedBy}.`]
              : []),
          ].join(' '),
          evidenceHash: evidence.hash,
        },
      );
    }
    if (isChange || source.kind === 'attestation') {
      this.evidence.push(evidence);
    }
    return isChange;
  }

  #use(push: PushDocument): void {
    this.#used.set(push._id, push);
    this.pushes.push(push);
  }
}

/** The id under which the idempotency key of an item is kept, if it has one. */
export function pushIdsOf({ key }: NewEvidence): string[] {
  return key ? [`${key.sender}|${key.value}`] : [];
}

function answer(
  { key, gateId }: NewEvidence,
  outcome: EvidenceOutcome['outcome'],
  course: BoardCourse,
): EvidenceOutcome {
  const state = course.cell(gateId)?.state;
  return { key: key?.value ?? '', outcome, ...(state && { state }) };
}

function refused({ key }: NewEvidence, problem: string): EvidenceOutcome {
  return { key: key?.value ?? '', outcome: 'refused', problem };
}

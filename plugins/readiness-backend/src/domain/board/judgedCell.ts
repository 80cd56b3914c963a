import {
  judgeGate,
  type Cell,
  type JudgeInput,
  type Judgement,
} from '@builder-insights/plugin-readiness-common';

/** A gate as it is at an instant, with what it was judged as. */
export function judgedCell(
  input: JudgeInput & { evidence: Cell['evidence'] },
  before: Cell | undefined,
): { cell: Cell; judgement: Judgement } {
  const { gate, evidence, now } = input;
  const judgement = judgeGate(input);
  const { state, reason, dueAt, waiverId } = judgement;
  return {
    judgement,
    cell: {
      ...{ gateId: gate.id, state, reason, evidence },
      since: before?.state === state ? before.since : now.toISOString(),
      // What is due is in the future, or settling would never end.
      ...(dueAt && dueAt > now && { dueAt: dueAt.toISOString() }),
      ...(waiverId !== undefined && { waiverId }),
    },
  };
}

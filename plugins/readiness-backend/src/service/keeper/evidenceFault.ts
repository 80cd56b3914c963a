import type { BoardCourse } from '../../domain/board/BoardCourse';
import { valueProblem } from '../../domain/evidence/valueProblem';
import type { NewEvidence } from '../BoardKeeper';

/** Clocks of other programs are not ours. */
const FAST_CLOCK_MS = 5 * 60 * 1000;

/** Why a gate cannot take evidence, in a sentence; undefined when it can. */
export function evidenceFault(
  course: BoardCourse,
  item: NewEvidence,
  now: Date,
): string | undefined {
  return (
    gateFault(course, item) ??
    contentFault(item) ??
    timeFault(course, item, now)
  );
}

function gateFault(
  course: BoardCourse,
  { gateId, channel, scorecardId }: NewEvidence,
): string | undefined {
  const gate = course.gate(gateId);
  if (!gate) {
    return `The scorecard '${scorecardId}' has no gate '${gateId}'; name one that it has`;
  }
  if (gate.stage === 'draft') {
    return `The gate '${gateId}' is a draft and takes no evidence yet`;
  }
  return gate.kind === 'both' || gate.kind === channel
    ? undefined
    : `The gate '${gateId}' is ${gate.kind}; it takes no ${channel} evidence`;
}

function contentFault({ value, error }: NewEvidence): string | undefined {
  if ((value === undefined) === (error === undefined)) {
    return 'Evidence has either a value or an error; give one of them';
  }
  return value && valueProblem(value);
}

function timeFault(
  course: BoardCourse,
  { gateId, channel, observedAt, source }: NewEvidence,
  now: Date,
): string | undefined {
  const observed = Date.parse(observedAt);
  if (!(observed <= now.getTime() + FAST_CLOCK_MS)) {
    return `observedAt '${observedAt}' is no instant that has been; send one in ISO 8601`;
  }
  const held = course.cell(gateId)?.evidence[channel];
  const isLate =
    source.kind === 'push' &&
    held?.source.kind === 'push' &&
    observed < Date.parse(held.observedAt);
  return isLate
    ? `What was observed at ${observedAt} is older than what is known, observed at ${held.observedAt}`
    : undefined;
}

import type { BoardCourse } from '../../domain/board/BoardCourse';
import { valueProblem } from '../../domain/evidence/valueProblem';
import type { NewEvidence } from '../BoardKeeper';

/** Clocks of computers differ by so much. */
const TOLERANCE_MS = 30_000;

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
  { gateId, channel, scorecardId, source }: NewEvidence,
): string | undefined {
  const gate = course.gate(gateId);
  if (!gate) {
    return `The scorecard '${scorecardId}' has no gate '${gateId}'; name one that it has`;
  }
  if (gate.stage === 'draft') {
    return `The gate '${gateId}' is a draft and takes no evidence yet`;
  }
  if (gate.collect && source.kind === 'push') {
    // Else whoever may send could put their word in the place of what was seen.
    return `The gate '${gateId}' is looked at by '${gate.collect.collectorId}'; it takes nothing that is sent`;
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
  if (!(observed <= now.getTime() + TOLERANCE_MS)) {
    return `observedAt is '${observedAt}', which is yet to come; send when it was observed`;
  }
  const held = course.cell(gateId)?.evidence[channel];
  // A collector sees what is so now, be it of yesterday: a document that was changed then, after an hour of no answer.
  const isLate =
    source.kind !== 'collector' &&
    held !== undefined &&
    observed < Date.parse(held.observedAt);
  return isLate
    ? `What was observed at ${observedAt} is older than what is known, observed at ${held.observedAt}`
    : undefined;
}

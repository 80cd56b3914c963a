import {
  LONGEST_WAIVER_DAYS,
  stageAt,
  type Cell,
  type Gate,
} from '@builder-insights/plugin-readiness-common';

const DAY = 86_400_000;

/** Why a gate cannot be waived until then; undefined when it can. */
export function waivableFault(options: {
  gate: Gate;
  cell: Cell | undefined;
  until: Date;
  now: Date;
}): string | undefined {
  const { gate, cell, until, now } = options;
  const stage = stageAt(gate, now);
  if (stage !== 'enforce' && stage !== 'warn') {
    return `The gate '${gate.id}' is at the stage '${stage}' and keeps nobody out; there is nothing to waive`;
  }
  if (cell?.state !== 'fail') {
    return `The gate '${gate.id}' is '${
      cell?.state ?? 'unknown'
    }'; only a known failing can be waived, so see that it is observed or state that it does not hold first`;
  }
  return untilFault(gate, until, now);
}

function untilFault(gate: Gate, until: Date, now: Date): string | undefined {
  if (until <= now) {
    return `until is '${until.toISOString()}', which is over; name an instant to come`;
  }
  const days = LONGEST_WAIVER_DAYS[gate.severity];
  return until.getTime() - now.getTime() > days * DAY
    ? `until is '${until.toISOString()}'; a gate of the severity '${
        gate.severity
      }' can be waived for ${days} days at most, until ${new Date(
        now.getTime() + days * DAY,
      ).toISOString()}`
    : undefined;
}

import type { Waiver } from '../Waiver';
import type { JudgeInput, Judgement } from './JudgeInput';
import { byBadness } from './badness';
import { channelsOf } from './channelsOf';
import { dayOf } from './dayOf';
import { evidenceHashOf } from './evidenceHashOf';
import { judgePart, type Part } from './judgePart';
import { ruleScopeOf } from './ruleScopeOf';
import { waiverStatusAt } from './waiverStatusAt';

/**
 * The state of a gate: a pure function of its definition, the evidence, a waiver and the time.
 *
 * @remarks
 * It fails closed. What was not observed is `unknown`, what was observed too long ago `stale`, what could not be observed
 * or judged `error`; none of them can be waived, and the worst of a gate's channels is the state of the gate. A waiver
 * covers only a known failing, on the very evidence it was asked for.
 *
 * @public
 */
export function judgeGate(input: JudgeInput): Judgement {
  const { gate, now } = input;
  const evidenceHash = evidenceHashOf(input.evidence, gate.kind);
  const applies = applicability(input);
  if (applies) {
    return { ...applies, reopensWaiver: false, evidenceHash };
  }
  const parts = channelsOf(gate.kind).map(channel => judgePart(channel, input));
  const part = worstOf(parts);
  const waiver = inEffect(input.waiver, now);
  if (!waiver) {
    return { ...part, reopensWaiver: false, evidenceHash };
  }
  if (waiver.evidenceHash !== evidenceHash) {
    return { ...part, reopensWaiver: isObserved(input), evidenceHash };
  }
  return part.state === 'fail'
    ? {
        state: 'waived',
        reason: `Waived until ${dayOf(waiver.until)}: ${waiver.reason}`,
        dueAt: earliest([part.dueAt, new Date(waiver.until)]),
        waiverId: waiver.id,
        reopensWaiver: false,
        evidenceHash,
      }
    : { ...part, reopensWaiver: false, evidenceHash };
}

function applicability({ gate, scope, evaluate }: JudgeInput) {
  if (!gate.appliesWhen) {
    return undefined;
  }
  try {
    return evaluate(gate.appliesWhen, { scope: ruleScopeOf(scope) })
      ? undefined
      : {
          state: 'not-applicable' as const,
          reason: `It applies only when ${gate.appliesWhen}.`,
        };
  } catch (error) {
    return {
      state: 'error' as const,
      reason: error instanceof Error ? error.message : String(error),
    };
  }
}

function worstOf(parts: Part[]): Part {
  const [worst] = [...parts].sort((a, b) => byBadness(a.state, b.state));
  return {
    state: worst.state,
    reason: parts
      .filter(({ state }) => state === worst.state)
      .map(({ reason }) => reason)
      .join(' '),
    dueAt: earliest(parts.map(({ dueAt }) => dueAt)),
  };
}

function inEffect(waiver: Waiver | undefined, now: Date): Waiver | undefined {
  return waiver && waiverStatusAt(waiver, now) === 'approved'
    ? waiver
    : undefined;
}

// A failed collection says nothing about what is there: the waiver waits for the next observation.
function isObserved({ gate, evidence }: JudgeInput): boolean {
  return channelsOf(gate.kind).every(
    channel => evidence[channel] && !evidence[channel].error,
  );
}

function earliest(dates: Array<Date | undefined>): Date | undefined {
  const times = dates.flatMap(date => date?.getTime() ?? []);
  return times.length > 0 ? new Date(Math.min(...times)) : undefined;
}

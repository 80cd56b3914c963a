import { durationToMilliseconds } from '@backstage/types';
import type { Evidence, EvidenceChannel } from '../Evidence';
import type { Gate } from '../Gate';
import type { GateState } from '../GateState';
import type { JudgeInput } from './JudgeInput';
import { dayOf } from './dayOf';
import { inWords } from './inWords';
import { ruleScopeOf } from './ruleScopeOf';

/** What one channel of evidence says. */
export interface Part {
  state: GateState;
  reason: string;
  dueAt?: Date;
}

/** Judges one channel of a gate. */
export function judgePart(channel: EvidenceChannel, input: JudgeInput): Part {
  const evidence = input.evidence[channel];
  if (!evidence) {
    return {
      state: 'unknown',
      reason:
        channel === 'automatic'
          ? 'Nothing was observed yet.'
          : 'Nobody has stated it yet.',
    };
  }
  if (evidence.error) {
    return {
      state: 'error',
      reason: `Nothing could be observed: ${evidence.error.message}`,
    };
  }
  return channel === 'automatic'
    ? judgeAutomatic(input, evidence)
    : judgeAttested(input, evidence);
}

function judgeAutomatic(
  { gate, scope, now, evaluate }: JudgeInput,
  { note, observedAt, value }: Evidence,
): Part {
  const dueAt = after(observedAt, gate.maxAge);
  if (now >= dueAt) {
    return {
      state: 'stale',
      reason: `It was last observed on ${dayOf(
        observedAt,
      )}, which is longer ago than ${inWords(gate.maxAge)}.`,
    };
  }
  if (!gate.rule) {
    return { state: 'error', reason: 'The gate has no rule.' };
  }
  if (!value) {
    return { state: 'error', reason: 'The evidence has no value.' };
  }
  try {
    // What was seen says more than the rule; the rule stands beside it where there is room.
    return evaluate(gate.rule, { value, scope: ruleScopeOf(scope) })
      ? { state: 'pass', reason: note ?? `It is so that ${gate.rule}.`, dueAt }
      : {
          state: 'fail',
          reason: note ?? `It is not so that ${gate.rule}.`,
          dueAt,
        };
  } catch (error) {
    return { state: 'error', reason: sentenceOf(error), dueAt };
  }
}

function judgeAttested(
  { gate, now }: JudgeInput,
  { source, observedAt, validUntil, value }: Evidence,
): Part {
  if (!gate.attestation) {
    return { state: 'error', reason: 'The gate has nothing to state.' };
  }
  const { secondPerson, statement, validFor } = gate.attestation;
  const by = source.kind === 'attestation' ? source.by : 'Somebody';
  const day = dayOf(observedAt);
  if (value?.statement !== statement) {
    return {
      state: 'unknown',
      reason: `What ${by} stated on ${day} is not what is asked now.`,
    };
  }
  if (secondPerson && !confirmed(source)) {
    return {
      state: 'unknown',
      reason: `What ${by} stated on ${day} waits for a second person.`,
    };
  }
  const dueAt = validUntil ? new Date(validUntil) : after(observedAt, validFor);
  if (now >= dueAt) {
    return {
      state: 'stale',
      reason: `What ${by} stated on ${day} was good until ${dayOf(dueAt)}.`,
    };
  }
  return value.holds === true
    ? { state: 'pass', reason: `${by} stated it on ${day}.`, dueAt }
    : {
        state: 'fail',
        reason: `${by} stated on ${day} that it does not hold.`,
        dueAt,
      };
}

function confirmed(source: Evidence['source']): boolean {
  return source.kind === 'attestation' && source.confirmedBy !== undefined;
}

function after(instant: string, duration: Gate['maxAge']): Date {
  return new Date(Date.parse(instant) + durationToMilliseconds(duration));
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

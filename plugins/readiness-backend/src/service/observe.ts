import { InputError, toError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import type {
  Evidence,
  Gate,
  Scope,
} from '@builder-insights/plugin-readiness-common';
import type {
  EvidenceCollector,
  Observation,
} from '@builder-insights/plugin-readiness-node';
import { valueProblem } from '../domain/evidence/valueProblem';
import type { NewEvidence } from './BoardKeeper';
import { CollectorTimeoutError } from './CollectorTimeoutError';

const LONGEST_NOTE = 500;

/** Somebody looks at a scope for a gate. */
export interface Look {
  /** Undefined when no collector of the gate's is installed. */
  collector: EvidenceCollector | undefined;
  scope: Scope;
  gate: Gate;
}

/**
 * Looks once, for as long as the collector may take.
 *
 * @param options.stop - ends it from outside; then nothing was observed, not even an error
 * @returns what was seen, or why nothing was: a failure is evidence about this gate alone
 */
export async function observe(
  { collector, scope, gate }: Look,
  { now, stop }: { now: Date; stop: AbortSignal },
): Promise<NewEvidence> {
  const about = {
    scorecardId: scope.scorecardId,
    scopeRef: scope.ref,
    gateId: gate.id,
    channel: 'automatic' as const,
    source: { kind: 'collector' as const, id: gate.collect?.collectorId ?? '' },
  };
  try {
    const seen = await look({ collector, scope, gate }, stop);
    return { ...about, ...toFacts(seen, now) };
  } catch (error) {
    stop.throwIfAborted();
    return { ...about, observedAt: now.toISOString(), error: toFault(error) };
  }
}

async function look(
  { collector, scope, gate }: Look,
  stop: AbortSignal,
): Promise<Observation> {
  if (!collector) {
    throw new InputError(
      `No collector '${gate.collect?.collectorId}' is installed; install the module that has it, or name another in the gate`,
    );
  }
  const time = AbortSignal.timeout(durationToMilliseconds(collector.timeout));
  const signal = AbortSignal.any([stop, time]);
  const input = gate.collect?.input ?? {};
  try {
    // A collector that does not listen to the signal is left behind.
    return await Promise.race([
      rejectionBy(signal),
      Promise.resolve().then(() => collector.collect({ scope, input, signal })),
    ]);
  } catch (error) {
    throw time.aborted ? new CollectorTimeoutError(collector.id) : error;
  }
}

function toFacts(
  { value, observedAt, note, link }: Observation,
  now: Date,
): Pick<Evidence, 'value' | 'observedAt' | 'note' | 'link'> {
  const problem = valueProblem(value);
  if (problem) {
    throw new InputError(problem);
  }
  const seenAt = observedAt && observedAt < now ? observedAt : now;
  return {
    value,
    observedAt: seenAt.toISOString(),
    ...(note && { note: note.slice(0, LONGEST_NOTE) }),
    ...(link && { link }),
  };
}

function toFault(thrown: unknown): NonNullable<Evidence['error']> {
  const { name, message } = toError(thrown);
  return {
    name: name.slice(0, 100),
    message: message.slice(0, LONGEST_NOTE) || 'It failed without saying why',
  };
}

function rejectionBy(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), {
      once: true,
    });
  });
}

import type { Gate, GateStage } from '../Gate';

/** The stage of a gate at some time: from a date on, a warning is enforced. @public */
export function stageAt(
  { stage, enforceFrom }: Pick<Gate, 'stage' | 'enforceFrom'>,
  now: Date,
): GateStage {
  return stage === 'warn' && enforceFrom && now >= new Date(enforceFrom)
    ? 'enforce'
    : stage;
}

/** Whether a gate counts in verdicts and roll-ups. @public */
export function isCounted({ stage }: Pick<Gate, 'stage'>): boolean {
  return stage === 'warn' || stage === 'enforce';
}

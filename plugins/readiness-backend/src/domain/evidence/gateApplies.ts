import {
  ruleScopeOf,
  type EvaluateRule,
  type Gate,
  type Scope,
} from '@builder-insights/plugin-readiness-common';

/** Whether it is worth looking for a gate. One whose condition cannot be read is looked at: it is in error, not away. */
export function gateApplies(
  { appliesWhen }: Pick<Gate, 'appliesWhen'>,
  scope: Scope,
  evaluate: EvaluateRule,
): boolean {
  if (!appliesWhen) {
    return true;
  }
  try {
    return evaluate(appliesWhen, { scope: ruleScopeOf(scope) });
  } catch {
    return true;
  }
}

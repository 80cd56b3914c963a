import type { ScorecardDefinition } from '@builder-insights/plugin-readiness-common';
import type { RuleEngine } from './RuleEngine';

/** A sentence for each rule that cannot be used, whatever the evidence. */
export function brokenRules(
  { gates }: Pick<ScorecardDefinition, 'gates'>,
  rules: Pick<RuleEngine, 'check'>,
): string[] {
  return gates.flatMap(({ id, rule, appliesWhen }) => [
    ...(rule ? faultOf(id, () => rules.check(rule)) : []),
    ...(appliesWhen
      ? faultOf(id, () => rules.check(appliesWhen, 'scope'))
      : []),
  ]);
}

function faultOf(gateId: string, check: () => void): string[] {
  try {
    check();
    return [];
  } catch (error) {
    return [
      `Gate '${gateId}': ${error instanceof Error ? error.message : error}`,
    ];
  }
}

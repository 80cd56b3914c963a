import type { RuleSet } from '@builder-insights/plugin-readiness-common';
import { hashOf } from './hashOf';

/** The hash that a published version of rules must have: over what was defined, not over who published it when. */
export function definitionHashOf(ruleSet: RuleSet): string {
  const { id, title, description, appliesTo, areas, gates } = ruleSet;
  return hashOf({ id, title, description, appliesTo, areas, gates });
}

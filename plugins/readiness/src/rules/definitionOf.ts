import type {
  RuleSet,
  ScorecardDefinition,
} from '@builder-insights/plugin-readiness-common';

/** What of a version a draft can change. */
export function definitionOf(ruleSet: RuleSet): ScorecardDefinition {
  const { version, hash, publishedAt, publishedBy, comment, ...definition } =
    ruleSet;
  return definition;
}

import type {
  RuleSet,
  RuleSetDraft,
} from '@builder-insights/plugin-readiness-common';
import { hashOf } from '../hashOf';

/** The version that a draft would become. */
export function nextRuleSet(
  { definition }: RuleSetDraft,
  current: Pick<RuleSet, 'version'>,
  act: { at: Date; by?: string; comment: string },
): RuleSet {
  return {
    ...definition,
    version: current.version + 1,
    hash: hashOf(definition),
    publishedAt: act.at.toISOString(),
    ...(act.by && { publishedBy: act.by }),
    comment: act.comment,
  };
}

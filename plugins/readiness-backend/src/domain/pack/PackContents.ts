import type {
  DecisionRecord,
  Evidence,
  RuleSet,
} from '@builder-insights/plugin-readiness-common';

/** Everything that a decision was taken on. None of it changes any more, so its files never differ. */
export interface PackContents {
  record: DecisionRecord;
  /** The version that the gates were judged by. */
  ruleSet: RuleSet;
  /** What the hashes of the snapshot stand for. */
  evidence: Evidence[];
}

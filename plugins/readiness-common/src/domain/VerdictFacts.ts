import type { Cell, Scope } from '../Board';
import type { OpenDecision, Risk } from '../Register';
import type { Rollout, RuleSet } from '../Scorecard';
import type { Waiver } from '../Waiver';

/** Everything a verdict follows from, as of one instant. @public */
export interface VerdictFacts {
  rollout: Rollout;
  ruleSet: RuleSet;
  scope: Scope;
  cells: Cell[];
  waivers: Waiver[];
  decisions: OpenDecision[];
  risks: Risk[];
  asOf: Date;
}

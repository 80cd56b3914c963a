import type { VerdictWord } from '@builder-insights/plugin-readiness-common';

/** A condition as it is being written. */
export interface ConditionDraft {
  /** Tells it from the others, also while they are edited. */
  key: string;
  /** Whether it came with the verdict. */
  given: boolean;
  text: string;
  ownerRef?: string;
  /** A day. */
  day?: string;
}

/** What somebody says against a decision, as it is being written. */
export interface DissentDraft {
  key: string;
  personRef?: string;
  text: string;
}

/** A decision that is being written down. */
export interface RecordDraft {
  decision?: VerdictWord;
  rationale: string;
  participants: string[];
  conditions: ConditionDraft[];
  dissent: DissentDraft[];
}

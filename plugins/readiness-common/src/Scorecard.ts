import type { Area, Gate } from './Gate';

/** Which entities of the catalog a scorecard is for; all conditions given must hold. @public */
export interface AppliesTo {
  refs?: string[];
  kinds?: string[];
  types?: string[];
  /** Name of an annotation that must be there. */
  annotation?: string;
}

/** A scorecard as a module, a file or a person writes it. @public */
export interface ScorecardDefinition {
  id: string;
  title: string;
  description: string;
  appliesTo: AppliesTo;
  areas: Area[];
  gates: Gate[];
}

/** A scorecard as it was published once; a version never changes. @public */
export interface RuleSet extends ScorecardDefinition {
  /** 1, 2, 3, … */
  version: number;
  /** SHA-256, hex, over the canonical JSON of the definition. */
  hash: string;
  publishedAt: string;
  /** Absent when it came with a plugin. */
  publishedBy?: string;
  comment: string;
}

/** What is about to become the next version. @public */
export interface RuleSetDraft {
  scorecardId: string;
  definition: ScorecardDefinition;
  /** The version it was made from. */
  basedOn: number;
  /** A person, or `plugin` when a newer scorecard came with a plugin than is published. */
  savedBy: string;
  savedAt: string;
}

/** What publishing a draft would do. @public */
export interface PublishPreview {
  scorecardId: string;
  basedOn: number;
  /** SHA-256, hex, over the canonical JSON of the draft; publishing names it, so that nothing else is published. */
  hash: string;
  added: string[];
  removed: string[];
  changed: string[];
  /** Gates whose state would be another; at most 200, the rest counted. */
  flips: Array<{
    scopeRef: string;
    scopeTitle: string;
    gateId: string;
    /** Absent for a gate that is new, or gone. */
    from?: string;
    to?: string;
    reason: string;
  }>;
  moreFlips: number;
  /** Rings whose verdict would be another. */
  verdicts: Array<{
    rolloutId: string;
    ringId: string;
    from: string;
    to: string;
  }>;
  /** Records of decisions that were taken on a gate that changes. */
  records: Array<{
    id: string;
    rolloutId: string;
    ringId: string;
    decision: string;
    decidedAt: string;
  }>;
  /** Sentences: unknown collectors, gates that nothing can answer, owners that are not in the catalog. */
  problems: string[];
}

/** Groups of people who are let in one after the other. @public */
export interface Ring {
  id: string;
  title: string;
  /** Who is let in. */
  audience: string;
}

/** Something that is let out ring by ring, when a scorecard over one scope says so. @public */
export interface Rollout {
  id: string;
  title: string;
  /** One sentence: what is asked for. */
  ask: string;
  whyNow: string;
  /** What success looks like, a sentence each. */
  success: string[];
  scorecardId: string;
  /** Entity ref. */
  scopeRef: string;
  ownerRef: string;
  /** Narrowest first. */
  rings: Ring[];
}

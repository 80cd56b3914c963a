import type {
  Board,
  DecisionRecord,
  DecisionStanding,
  Gate,
  RuleSet,
  RuleSetDraft,
  Waiver,
} from '@builder-insights/plugin-readiness-common';

/** A file as the backend names it. @public */
export interface DownloadedFile {
  blob: Blob;
  fileName: string;
}

/** The gates of an entity under one scorecard. @public */
export interface ScopeBoard {
  board: Board;
  scorecardTitle: string;
  gates: Gate[];
}

/** A waiver with what it is about. @public */
export interface ListedWaiver extends Waiver {
  scopeTitle: string;
  /** Of the gate. */
  question: string;
}

/** A record with what became of it since. @public */
export interface ListedRecord extends DecisionRecord {
  standing: DecisionStanding;
}

/** How the rules of a scorecard came to be what they are. @public */
export interface RuleSetVersions {
  versions: Array<
    Pick<
      RuleSet,
      'version' | 'hash' | 'publishedAt' | 'publishedBy' | 'comment'
    >
  >;
  draft?: RuleSetDraft;
}

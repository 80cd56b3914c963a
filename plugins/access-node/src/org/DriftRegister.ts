import type {
  DriftKind,
  DriftRecord,
} from '@builder-insights/plugin-access-common';

/** What somebody found to disagree. @public */
export type DriftObservation = Pick<
  DriftRecord,
  | 'kind'
  | 'severity'
  | 'subjectRef'
  | 'displayName'
  | 'message'
  | 'claim'
  | 'catalog'
  | 'source'
>;

/**
 * Where claim, catalog and source disagree, and since when.
 *
 * @public
 */
export interface DriftRegister {
  /**
   * Says all that disagrees about one subject at this moment, for the kinds looked at: what was there before and is not
   * among them any more is resolved; what is new is opened; what goes on keeps its first instant.
   */
  observe(options: {
    subjectRef: string;
    kinds: readonly DriftKind[];
    found: readonly DriftObservation[];
    at: Date;
  }): Promise<void>;
  /** Open ones, most severe and oldest first, at most 500; with those resolved in the last 7 days on demand. */
  list(options?: {
    subjectRef?: string;
    includeResolved?: boolean;
  }): Promise<DriftRecord[]>;
  /** Refs of subjects about which something of these kinds is open. */
  openSubjects(kinds: readonly DriftKind[]): Promise<string[]>;
}

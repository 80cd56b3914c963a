/** What somebody typed before they had to sign in again. */
export interface BreakGlassDraft {
  reason: string;
  ticket: string;
  scopeRef?: string;
  /** As typed. */
  minutes: string;
}

/** Half an hour is enough for most; who needs the whole hour says so. */
export const EMPTY_DRAFT: BreakGlassDraft = {
  reason: '',
  ticket: '',
  minutes: '30',
};

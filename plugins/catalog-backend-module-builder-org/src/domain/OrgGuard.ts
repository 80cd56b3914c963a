/** How much a snapshot may take away before a second person has to agree. */
export interface OrgGuard {
  /** Share of people or of groups, between 0 and 1. */
  maxRemovedShare: number;
  /** What came into force within this many milliseconds counts together. */
  windowMs: number;
  /** Fewer than this never hold a snapshot back. */
  minRemoved: number;
  /** Ref of the group whose leader, and those directly below, never change without a second person. */
  rootGroup?: string;
}

import type { BreakGlass } from '@builder-insights/plugin-access-common';

/**
 * Who has, or had, emergency access.
 *
 * @remarks
 * One at a time for a person, never longer than an hour, never prolonged, and not again before somebody else reviewed
 * the last: unique indexes and conditional writes decide, so two requests at once cannot get round it. Whether a
 * person is eligible and signed in freshly is access-backend's to check.
 *
 * @public
 */
export interface BreakGlassRegister {
  /** The emergency access in force for a person now. */
  active(userRef: string, now: Date): Promise<BreakGlass | undefined>;
  /** Newest first, at most 200. */
  list(options?: { userRef?: string }): Promise<BreakGlass[]>;
  /** @throws NotFoundError */
  get(id: string): Promise<BreakGlass>;
  /** @throws ConflictError while one is in force, or the last awaits review */
  start(
    record: Pick<
      BreakGlass,
      'userRef' | 'displayName' | 'reason' | 'ticket' | 'scopeRef'
    > & { minutes: number; at: Date },
  ): Promise<BreakGlass>;
  /**
   * @param act.byReviewer - whether whoever ends it reviews emergency access, and so may end anybody's
   * @throws NotFoundError, NotAllowedError when it is somebody else's, ConflictError when it is over
   */
  end(
    id: string,
    act: { by: string; at: Date; byReviewer?: boolean },
  ): Promise<BreakGlass>;
  /** @throws NotFoundError, NotAllowedError for the person who used it, ConflictError when it is in force or reviewed */
  review(
    id: string,
    act: {
      by: string;
      at: Date;
      finding: 'justified' | 'not-justified';
      comment: string;
    },
  ): Promise<BreakGlass>;
}

import type { Scope } from '@builder-insights/plugin-readiness-common';

/** A scope alone, without what is known of it. */
export function scopeOf(board: Scope): Scope {
  const { scorecardId, ref, title, kind, type, ownerRef, orgPath } = board;
  return { scorecardId, ref, title, kind, type, ownerRef, orgPath };
}

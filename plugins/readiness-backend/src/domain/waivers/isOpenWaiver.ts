import type { Waiver } from '@builder-insights/plugin-readiness-common';

/** Whether a waiver is asked for or in effect, so that there cannot be another of its gate. */
export function isOpenWaiver(
  { status, until }: Pick<Waiver, 'status' | 'until'>,
  now: Date,
): boolean {
  return (
    (status === 'approved' || status === 'requested') && new Date(until) > now
  );
}

import type { Waiver, WaiverStatus } from '../Waiver';

/** The status of a waiver at some time: one that was approved lapses by itself. @public */
export function waiverStatusAt(
  waiver: Pick<Waiver, 'status' | 'until'>,
  now: Date,
): WaiverStatus {
  return waiver.status === 'approved' && now >= new Date(waiver.until)
    ? 'lapsed'
    : waiver.status;
}

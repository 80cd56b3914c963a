import type { WaiverStatus } from '@builder-insights/plugin-readiness-common';
import type { WaiverStep } from '../api/ReadinessApi';

/** What somebody can do about a waiver: nobody approves what they asked for themselves, but they may end it. */
export function waiverSteps(options: {
  /** As of now. */
  status: WaiverStatus;
  /** Whether it is they who asked. */
  own: boolean;
  /** Whether they may answer what others asked for. */
  mayApprove: boolean;
}): WaiverStep[] {
  const { status, own, mayApprove } = options;
  if (status === 'requested' && own) {
    return ['withdraw'];
  }
  if (!mayApprove) {
    return [];
  }
  if (status === 'requested') {
    return ['approve', 'refuse'];
  }
  return status === 'approved' ? ['revoke'] : [];
}

import {
  LONGEST_WAIVER_DAYS,
  type Severity,
} from '@builder-insights/plugin-readiness-common';
import { formatDay } from '@builder-insights/ui';
import { after } from '../../format/after';
import { isTooShort } from '../../format/isTooShort';
import type { Words } from '../../hooks/useWords';

/** A waiver that is about to be asked for. */
export interface WaiverDraft {
  reason: string;
  control: string;
  /** A day, at whose beginning in UTC it lapses. */
  until?: string;
}

/** @internal */
export const EMPTY_WAIVER: WaiverDraft = { reason: '', control: '' };

/** What is missing or wrong, a sentence for each field; empty when it can be asked for. */
export function waiverProblems(
  draft: WaiverDraft,
  severity: Severity,
  t: Words,
): Partial<Record<keyof WaiverDraft, string>> {
  const { reason, control, until } = draft;
  const untilProblem = problemOfEnd(until, severity, t);
  return {
    ...(isTooShort(reason) && { reason: t('gate.waive.noReason') }),
    ...(isTooShort(control) && { control: t('gate.waive.noControl') }),
    ...(untilProblem && { until: untilProblem }),
  };
}

function problemOfEnd(
  until: string | undefined,
  severity: Severity,
  t: Words,
): string | undefined {
  const end = Date.parse(`${until}T00:00:00.000Z`);
  if (!until || Number.isNaN(end)) {
    return t('gate.waive.noUntil');
  }
  const now = new Date();
  const latest = after(now, { days: LONGEST_WAIVER_DAYS[severity] });
  if (end <= now.getTime()) {
    return t('gate.waive.past');
  }
  return end > latest.getTime()
    ? t('gate.waive.tooLong', { day: formatDay(latest) })
    : undefined;
}

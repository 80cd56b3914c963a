import { isOverdue } from '@builder-insights/plugin-readiness-common';
import { formatDay } from '@builder-insights/ui';
import { RiAlarmWarningLine } from '@remixicon/react';
import { useWords } from '../../hooks/useWords';
import { FlaggedText } from '../shared/FlaggedText';

/** @internal */
export interface EntryDueProps {
  dueAt: string | undefined;
  /** What is done is late no more. */
  done: boolean;
}

/** By when something has to be done, and whether that is over. */
export function EntryDue(props: EntryDueProps) {
  const { dueAt, done } = props;
  const t = useWords();
  if (!dueAt) {
    return <>{t('registers.notDue')}</>;
  }
  const day = formatDay(dueAt);
  return !done && isOverdue({ dueAt }, new Date()) ? (
    <FlaggedText icon={RiAlarmWarningLine} color="error.main">
      {t('registers.overdueSince', { day })}
    </FlaggedText>
  ) : (
    <>{day}</>
  );
}

import type { DecisionStanding } from '@builder-insights/plugin-readiness-common';
import {
  RiAlarmWarningLine,
  RiCheckboxCircleLine,
  RiErrorWarningLine,
  RiStackLine,
} from '@remixicon/react';
import { useWords } from '../../hooks/useWords';
import { FlaggedText } from '../shared/FlaggedText';

const LOOKS = {
  stands: { icon: RiCheckboxCircleLine, color: 'success.main' },
  changed: { icon: RiErrorWarningLine, color: 'warning.main' },
  invalidated: { icon: RiAlarmWarningLine, color: 'error.main' },
  superseded: { icon: RiStackLine, color: 'text.secondary' },
} as const;

/** Whether a decision still stands on what it was taken on. */
export function StandingMark(props: { standing: DecisionStanding }) {
  const { standing, changes } = props.standing;
  const t = useWords();
  return (
    <div>
      <FlaggedText {...LOOKS[standing]}>
        {standing === 'changed'
          ? t('records.standing.changed', { count: changes.length })
          : t(`records.standing.${standing}`)}
      </FlaggedText>
    </div>
  );
}

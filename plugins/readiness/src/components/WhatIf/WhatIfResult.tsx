import type { WhatIfAnswer } from '@builder-insights/plugin-readiness-common';
import Box from '@mui/material/Box';
import { useWords } from '../../hooks/useWords';
import { VerdictMark } from '../shared/VerdictMark';

/** The verdict as it is and as it would be, and what would be left to do. */
export function WhatIfResult(props: { answer: WhatIfAnswer }) {
  const { now, then } = props.answer;
  const t = useWords();
  return (
    <Box sx={{ mt: 2 }}>
      <Box sx={{ fontWeight: 600 }}>
        {now.verdict === then.verdict
          ? t('whatIf.same', { verdict: <VerdictMark verdict={now.verdict} /> })
          : t('whatIf.other', {
              from: <VerdictMark verdict={now.verdict} />,
              to: <VerdictMark verdict={then.verdict} />,
            })}
      </Box>
      {then.blockers.length === 0 ? (
        <div>{t('whatIf.leftNone')}</div>
      ) : (
        <>
          <div>{t('whatIf.left', { count: then.blockers.length })}</div>
          <Box component="ul" sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
            {then.blockers.map(({ kind, id, title }) => (
              <li key={`${kind} ${id}`}>
                {kind === 'coverage' ? title : `${id} ${title}`}
              </li>
            ))}
          </Box>
        </>
      )}
      {then.conditions.length > 0 && (
        <div>{t('whatIf.conditions', { count: then.conditions.length })}</div>
      )}
    </Box>
  );
}

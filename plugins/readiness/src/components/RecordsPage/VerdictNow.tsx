import type { Verdict } from '@builder-insights/plugin-readiness-common';
import { Instant } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import { useWords } from '../../hooks/useWords';
import { VerdictMark } from '../shared/VerdictMark';
import { VerdictItems } from './VerdictItems';

/** @internal */
export interface VerdictNowProps {
  /** What it is called: the verdict as it is, or as it was. */
  label: string;
  verdict: Verdict;
}

/** A verdict with all that it rests on. */
export function VerdictNow(props: VerdictNowProps) {
  const { label, verdict } = props;
  const t = useWords();
  return (
    <Box
      role="group"
      aria-label={label}
      sx={{ p: 2, border: 1, borderColor: 'divider', borderRadius: 1 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
        <span>{label}:</span>
        <Box component="span" sx={{ fontWeight: 600 }}>
          <VerdictMark verdict={verdict.verdict} />
        </Box>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {t('records.dialog.verdictAsOf', {
            when: <Instant at={verdict.asOf} />,
          })}
        </Box>
      </Box>
      <VerdictItems label={t('path.blockers')} items={verdict.blockers} />
      <VerdictItems label={t('path.conditions')} items={verdict.conditions} />
    </Box>
  );
}

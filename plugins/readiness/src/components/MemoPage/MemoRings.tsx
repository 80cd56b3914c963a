import type { Ring, Verdict } from '@builder-insights/plugin-readiness-common';
import { formatCount } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import { useWords } from '../../hooks/useWords';
import { VerdictMark } from '../shared/VerdictMark';

/** @internal */
export interface MemoRingsProps {
  rings: readonly Ring[];
  verdicts: readonly Verdict[];
}

/** Where each ring stands, and on how much that rests. */
export function MemoRings(props: MemoRingsProps) {
  const { rings, verdicts } = props;
  const t = useWords();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {verdicts.map(({ ringId, verdict, blockers, conditions, coverage }) => {
        const ring = rings.find(({ id }) => id === ringId);
        return (
          <Box component="li" key={ringId} sx={{ py: 0.75 }}>
            <Box component="span" sx={{ fontWeight: 600 }}>
              {ring?.title ?? ringId}: <VerdictMark verdict={verdict} />
            </Box>
            {'. '}
            {ring?.audience}
            {'. '}
            {blockers.length > 0 && (
              <>{t('memo.blockers', { count: blockers.length })} </>
            )}
            {conditions.length > 0 && (
              <>{t('memo.conditions', { count: conditions.length })} </>
            )}
            {t('memo.coverage', {
              answered: formatCount(coverage.answered),
              applicable: formatCount(coverage.applicable),
            })}
          </Box>
        );
      })}
    </Box>
  );
}

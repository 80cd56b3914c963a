import type { RolloutView } from '@builder-insights/plugin-readiness-common';
import { Section } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import { useWords } from '../../hooks/useWords';
import { VerdictMark } from '../shared/VerdictMark';

/** @internal */
export interface PastRingsProps {
  /** As of the day that is looked at. */
  then: RolloutView;
  /** Undefined where that day is today. */
  now: RolloutView | undefined;
}

/** The verdict about each ring on a day, and what it is today. */
export function PastRings(props: PastRingsProps) {
  const { then, now } = props;
  const t = useWords();
  const today = (ringId: string, was: string) => {
    const verdict = now?.rings.find(({ id }) => id === ringId)?.verdict.verdict;
    if (verdict === undefined) {
      return t('history.rings.nowGone');
    }
    return verdict === was
      ? t('history.rings.nowSame')
      : t('history.rings.nowOther', {
          verdict: <VerdictMark verdict={verdict} />,
        });
  };
  return (
    <Section title={t(now ? 'history.rings.then' : 'history.rings.now')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {then.rings.map(({ id, title, verdict }) => (
          <Box
            component="li"
            key={id}
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr 1fr 1fr' },
              columnGap: 2,
              py: 1,
              borderBottom: 1,
              borderColor: 'divider',
            }}
          >
            <Box component="span" sx={{ fontWeight: 500 }}>
              {title}
            </Box>
            <VerdictMark verdict={verdict.verdict} />
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {t('history.rings.blockers', {
                count: verdict.blockers.length,
              })}
              {', '}
              {t('history.rings.conditions', {
                count: verdict.conditions.length,
              })}
            </Box>
            {now && <span>{today(id, verdict.verdict)}</span>}
          </Box>
        ))}
      </Box>
    </Section>
  );
}

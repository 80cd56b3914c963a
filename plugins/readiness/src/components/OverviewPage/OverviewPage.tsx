import { Section } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';
import type { RolloutPageProps } from '../shared/PageProps';
import { StandingLine } from '../shared/StandingLine';
import { VerdictSentence } from '../shared/VerdictSentence';
import { AreaTable } from './AreaTable';
import { ChangesSince } from './ChangesSince';
import { RingCard } from './RingCard';

/** Whether each ring may be let in, in words first; then the areas, and what changed since somebody decided. */
export function OverviewPage(props: RolloutPageProps) {
  const { view } = props;
  const t = useWords();
  return (
    <>
      {view.rings.map(ring => (
        <Typography
          key={ring.id}
          sx={{ fontSize: 20, lineHeight: 1.4, maxWidth: 820 }}
        >
          <VerdictSentence ring={ring} />
        </Typography>
      ))}
      <StandingLine view={view} />
      <Section title={t('overview.rings')}>
        <Box
          component="ul"
          aria-label={t('overview.rings')}
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns:
              'repeat(auto-fill, minmax(min(280px, 100%), 1fr))',
            listStyle: 'none',
            m: 0,
            p: 0,
          }}
        >
          {view.rings.map(ring => (
            <RingCard key={ring.id} ring={ring} />
          ))}
        </Box>
      </Section>
      <Section title={t('overview.areas')}>
        <AreaTable areas={view.areas} />
      </Section>
      <Section title={t('overview.changes')}>
        <ChangesSince view={view} />
      </Section>
    </>
  );
}

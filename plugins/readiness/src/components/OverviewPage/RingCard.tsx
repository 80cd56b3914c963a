import type { RingView } from '@builder-insights/plugin-readiness-common';
import { EntityLink, Instant } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { useReadinessLink } from '../../hooks/useReadinessLink';
import { useWords } from '../../hooks/useWords';
import { CoverageText } from '../shared/CoverageText';
import { VerdictMark } from '../shared/VerdictMark';

/** A ring: its verdict, who is let in, what was decided last, and the way on. */
export function RingCard(props: { ring: RingView }) {
  const { id, title, audience, verdict, lastRecord } = props.ring;
  const t = useWords();
  const link = useReadinessLink();
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexDirection: 'column',
        gap: 0.5,
        p: 2,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        lineHeight: 1.5,
      }}
    >
      <Typography variant="h4" component="h3" sx={{ m: 0 }}>
        {title}
      </Typography>
      <Box sx={{ fontWeight: 600 }}>
        <VerdictMark verdict={verdict.verdict} size={20} />
      </Box>
      <span>{audience}</span>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        <CoverageText coverage={verdict.coverage} />
      </Box>
      <Box component="span" sx={{ color: 'text.secondary', mb: 1 }}>
        {lastRecord
          ? t('overview.lastDecision', {
              decision: <>{t(`overview.word.${lastRecord.decision}`)}</>,
              who: <EntityLink entityRef={lastRecord.decidedBy} />,
              when: <Instant at={lastRecord.decidedAt} />,
            })
          : t('overview.noDecision')}
        {lastRecord && <> {t(`overview.since.${lastRecord.standing}`)}</>}
      </Box>
      {verdict.verdict !== 'go' && (
        <Button
          variant="outlined"
          component={Link}
          to={link('path', { ring: id })}
          aria-label={`${t('overview.path')}: ${title}`}
          sx={{ alignSelf: 'start', mt: 'auto' }}
        >
          {t('overview.path')}
        </Button>
      )}
    </Box>
  );
}

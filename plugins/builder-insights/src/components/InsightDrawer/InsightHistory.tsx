import type { InsightWithHistory } from '@builder-insights/plugin-builder-insights-common';
import { EntityLink, Instant } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';
import { FieldChangeText } from './FieldChangeText';

/** Everything that happened to an insight, newest first. */
export function InsightHistory(props: { insight: InsightWithHistory }) {
  const { insight } = props;
  const t = useWords();
  return (
    <Box component="section" sx={{ mt: 4 }}>
      <Typography variant="h4" component="h2">
        {t('insights.drawer.history')}
      </Typography>
      <Box
        component="ol"
        reversed
        sx={{ listStyle: 'none', m: 0, p: 0, '& > li': { py: 1 } }}
      >
        {[...insight.history].reverse().map(revision => (
          <li key={revision.revision}>
            <Typography>
              {t('insights.drawer.editEntry')},{' '}
              <EntityLink entityRef={revision.by} />,{' '}
              <Instant at={revision.at} />
              {revision.reason && `: ${revision.reason}`}
            </Typography>
            <Box component="dl" sx={{ m: 0, mt: 0.5, pl: 2 }}>
              {revision.changes.map(change => (
                <FieldChangeText key={change.field} change={change} />
              ))}
            </Box>
          </li>
        ))}
        <li>
          <Typography>
            {t('insights.drawer.captureEntry')},{' '}
            <EntityLink entityRef={insight.authorRef} />,{' '}
            <Instant at={insight.capturedAt} />
          </Typography>
          {insight.rootId && (
            <Typography variant="body2" color="text.secondary">
              {t('insights.drawer.forkedFrom')}
            </Typography>
          )}
        </li>
      </Box>
    </Box>
  );
}

import { EntityName, Instant } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import { useOpenInsight } from '../../hooks/useOpenInsight';
import { useWords } from '../../hooks/useWords';
import { PriorityMark } from '../shared/PriorityMark';
import { SentimentMark } from '../shared/SentimentMark';
import { AreaNames } from './AreaNames';
import type { InsightListBodyProps } from './InsightTable';
import { InsightWords } from './InsightWords';

/** Insights as cards, for a phone. */
export function InsightCards(props: InsightListBodyProps) {
  const { insights, mine } = props;
  const t = useWords();
  const { searchOf, open } = useOpenInsight();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {insights.map(insight => (
        <Box
          component="li"
          key={insight.id}
          onClick={() => open(insight.id)}
          sx={{
            py: 1.5,
            borderBottom: 1,
            borderColor: 'divider',
            cursor: 'pointer',
            '&:focus-within': {
              outline: '2px solid',
              outlineColor: 'primary.main',
            },
          }}
        >
          <Box
            onClick={event => event.stopPropagation()}
            sx={{ minHeight: 24 }}
          >
            <InsightWords insight={insight} search={searchOf(insight.id)} />
          </Box>
          <Box
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              columnGap: 1.5,
              rowGap: 0.5,
              mt: 1,
              typography: 'body2',
              color: 'text.secondary',
            }}
          >
            <span>{t(`taxonomy.type.${insight.type}`)}</span>
            <SentimentMark value={insight.sentiment} />
            <PriorityMark value={insight.priority} />
            {insight.productAreas.length > 0 && (
              <span>
                <AreaNames refs={insight.productAreas} />
              </span>
            )}
            {!mine && (
              <span>
                <EntityName entityRef={insight.authorRef} />
              </span>
            )}
            <Instant at={insight.capturedAt} />
          </Box>
        </Box>
      ))}
    </Box>
  );
}

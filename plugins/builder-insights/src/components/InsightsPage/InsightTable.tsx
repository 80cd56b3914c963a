import type { Insight } from '@builder-insights/plugin-builder-insights-common';
import { EntityName, Instant } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useOpenInsight } from '../../hooks/useOpenInsight';
import { useWords } from '../../hooks/useWords';
import { PriorityMark } from '../shared/PriorityMark';
import { SentimentMark } from '../shared/SentimentMark';
import { AreaNames } from './AreaNames';
import { InsightWords } from './InsightWords';

/** @internal */
export interface InsightListBodyProps {
  insights: readonly Insight[];
  /** Whether all are by the reader, so that nobody need be named. */
  mine: boolean;
}

/** Insights as a dense table, for a wide page. */
export function InsightTable(props: InsightListBodyProps) {
  const { insights, mine } = props;
  const t = useWords();
  const { openId, searchOf, open } = useOpenInsight();
  return (
    <Table
      size="small"
      sx={{
        tableLayout: 'fixed',
        lineHeight: 1.45,
        '& th': { py: 1 },
        '& td': { verticalAlign: 'top', py: 1.25, lineHeight: 'inherit' },
        '& th, & td': { borderBottom: 1, borderColor: 'divider', px: 1 },
      }}
    >
      <TableHead>
        <TableRow sx={{ '&&&': { bgcolor: 'transparent' } }}>
          <TableCell>{t('insights.list.said')}</TableCell>
          <TableCell width="17%">{t('insights.list.about')}</TableCell>
          <TableCell width={136}>{t('insights.list.kind')}</TableCell>
          <TableCell width={96}>{t('field.priority')}</TableCell>
          <TableCell width="19%">
            {t(mine ? 'insights.list.when' : 'insights.list.by')}
          </TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {insights.map(insight => (
          <TableRow
            key={insight.id}
            hover
            selected={insight.id === openId}
            onClick={() => open(insight.id)}
            sx={{
              cursor: 'pointer',
              '&:focus-within': {
                outline: '2px solid',
                outlineColor: 'primary.main',
                outlineOffset: -2,
              },
            }}
          >
            <TableCell onClick={event => event.stopPropagation()}>
              <InsightWords insight={insight} search={searchOf(insight.id)} />
            </TableCell>
            <TableCell sx={{ color: 'text.secondary' }}>
              <AreaNames refs={insight.productAreas} />
            </TableCell>
            <TableCell>
              {t(`taxonomy.type.${insight.type}`)}
              <br />
              <SentimentMark value={insight.sentiment} />
            </TableCell>
            <TableCell>
              <PriorityMark value={insight.priority} />
            </TableCell>
            <TableCell sx={{ color: 'text.secondary' }}>
              {!mine && (
                <Box component="span" sx={{ color: 'text.primary' }}>
                  <EntityName entityRef={insight.authorRef} />
                  <br />
                </Box>
              )}
              <Instant at={insight.capturedAt} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

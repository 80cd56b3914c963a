import {
  PRIORITIES,
  SENTIMENTS,
  type TeamReport,
} from '@builder-insights/plugin-builder-insights-common';
import { EntityName } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import { useTypeName } from '../../hooks/useTypeName';
import { useWords } from '../../hooks/useWords';
import { PriorityMark } from '../shared/PriorityMark';
import { SentimentMark } from '../shared/SentimentMark';
import { Breakdown } from './Breakdown';

/** What a report adds up to, cut five ways. */
export function Breakdowns(props: { report: TeamReport }) {
  const { report } = props;
  const t = useWords();
  const typeName = useTypeName();
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr' },
        columnGap: 6,
        rowGap: 4,
        mt: 4,
      }}
    >
      <Breakdown
        report={report}
        name="byType"
        heading={t('reports.breakdown.type')}
        nameOf={typeName}
      />
      <Breakdown
        report={report}
        name="byProductArea"
        heading={t('reports.breakdown.productArea')}
        hint={t('reports.breakdown.areasOverlap')}
        nameOf={value =>
          value === 'none' ? (
            t('insights.filter.noProductArea')
          ) : (
            <EntityName entityRef={value} />
          )
        }
      />
      <Breakdown
        report={report}
        name="bySentiment"
        heading={t('reports.breakdown.sentiment')}
        nameOf={value => {
          const known = SENTIMENTS.find(option => option === value);
          return known ? <SentimentMark value={known} /> : value;
        }}
      />
      <Breakdown
        report={report}
        name="byPriority"
        heading={t('reports.breakdown.priority')}
        nameOf={value => {
          const known = PRIORITIES.find(option => option === value);
          return known ? <PriorityMark value={known} /> : value;
        }}
      />
      <Breakdown
        report={report}
        name="byGroup"
        heading={t('reports.breakdown.group')}
        nameOf={value =>
          value === report.group ? (
            t('reports.breakdown.own', {
              group: <EntityName entityRef={value} />,
            })
          ) : (
            <EntityName entityRef={value} />
          )
        }
      />
    </Box>
  );
}

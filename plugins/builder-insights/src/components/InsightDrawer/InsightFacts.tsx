import type { InsightWithHistory } from '@builder-insights/plugin-builder-insights-common';
import { EntityLink, Fact, Instant } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import { Fragment } from 'react';
import { useWords } from '../../hooks/useWords';
import { PriorityMark } from '../shared/PriorityMark';
import { SensitivityMark } from '../shared/SensitivityMark';
import { SentimentMark } from '../shared/SentimentMark';
import { StateMark } from '../shared/StateMark';
import { BuilderFacts } from './BuilderFacts';

/** Two devices' clocks may differ by so much without it meaning anything. */
const SAME_MOMENT_MS = 10 * 60_000;

/** Who, where, when, and what it is about. */
export function InsightFacts(props: { insight: InsightWithHistory }) {
  const { insight } = props;
  const t = useWords();
  const later =
    Date.parse(insight.receivedAt) - Date.parse(insight.capturedAt) >
    SAME_MOMENT_MS;
  const where = [
    insight.channel && t(`taxonomy.channel.${insight.channel}`),
    insight.region && t(`taxonomy.region.${insight.region}`),
    insight.accountSegment &&
      t(`taxonomy.accountSegment.${insight.accountSegment}`),
  ].filter(Boolean);

  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(112px, max-content) 1fr',
        columnGap: 2,
        rowGap: 1,
        mt: 3,
        mb: 0,
      }}
    >
      <Fact term={t('insights.drawer.by')}>
        <EntityLink entityRef={insight.authorRef} />
        {', '}
        <EntityLink entityRef={insight.teamRef} />
      </Fact>
      <Fact term={t('insights.drawer.captured')}>
        <Instant at={insight.capturedAt} />
        {insight.createdOffline && `, ${t('insights.drawer.offline')}`}
        {later && insight.source !== 'import' && (
          <>
            {'. '}
            {t('insights.drawer.receivedLater', {
              when: <Instant at={insight.receivedAt} />,
            })}
          </>
        )}
      </Fact>
      {insight.eventRef && (
        <Fact term={t('insights.drawer.event')}>{insight.eventRef}</Fact>
      )}
      {where.length > 0 && (
        <Fact term={t('insights.drawer.where')}>{where.join(' · ')}</Fact>
      )}
      {insight.productAreas.length > 0 && (
        <Fact term={t('insights.drawer.about')}>
          {insight.productAreas.map((ref, index) => (
            <Fragment key={ref}>
              {index > 0 && ', '}
              <EntityLink entityRef={ref} />
            </Fragment>
          ))}
        </Fact>
      )}
      <Fact term={t('field.type')}>{t(`taxonomy.type.${insight.type}`)}</Fact>
      <Fact term={t('field.sentiment')}>
        <SentimentMark value={insight.sentiment} />
      </Fact>
      <Fact term={t('field.priority')}>
        <PriorityMark value={insight.priority} />
      </Fact>
      <Fact term={t('field.confidence')}>
        {t(`taxonomy.confidence.${insight.confidence}`)}
      </Fact>
      {insight.tags.length > 0 && (
        <Fact term={t('field.tags')}>{insight.tags.join(', ')}</Fact>
      )}
      {insight.builder && (
        <Fact term={t('insights.drawer.builder')}>
          <BuilderFacts builder={insight.builder} />
        </Fact>
      )}
      <Fact term={t('field.consent')}>
        {t(`taxonomy.consent.${insight.consent}`)}
      </Fact>
      <Fact term={t('insights.drawer.visible')}>
        <SensitivityMark value={insight.sensitivity} />
      </Fact>
      <Fact term={t('insights.filter.state')}>
        <StateMark value={insight.state} />
      </Fact>
      {insight.source !== 'portal' && (
        <Fact term={t('insights.drawer.source')}>
          {t(`taxonomy.source.${insight.source}`)}
        </Fact>
      )}
    </Box>
  );
}

import { stringifyEntityRef } from '@backstage/catalog-model';
import { InfoCard } from '@backstage/core-components';
import { useEntity } from '@backstage/plugin-catalog-react';
import { countStates } from '@builder-insights/plugin-readiness-common';
import { Failure, ListSkeleton } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useBoards } from '../../hooks/useBoards';
import { useReadinessLink } from '../../hooks/useReadinessLink';
import { useWords } from '../../hooks/useWords';
import { StateCountsLine } from '../shared/StateCountsLine';
import { TextLink } from '../shared/TextLink';

/** On the overview of an entity: how its gates stand, scorecard by scorecard. */
export function EntityScorecardCard() {
  const scopeRef = stringifyEntityRef(useEntity().entity);
  const t = useWords();
  const link = useReadinessLink();
  const { value, error, reload } = useBoards(scopeRef);
  return (
    <InfoCard title={t('entity.title')}>
      {error !== undefined && (
        <Failure what={t('entity.failed')} error={error} onRetry={reload} />
      )}
      {error === undefined && !value && <ListSkeleton rows={2} />}
      {value?.length === 0 && (
        <Typography color="text.secondary">{t('entity.noneShort')}</Typography>
      )}
      {value?.map(({ board, scorecardTitle }) => (
        <Box key={board.scorecardId} sx={{ mb: 1 }}>
          <Box sx={{ fontWeight: 500 }}>{scorecardTitle}</Box>
          <StateCountsLine
            counts={countStates(board.cells.map(({ state }) => state))}
          />
        </Box>
      ))}
      {value && value.length > 0 && (
        <TextLink to={link('scope', { ref: scopeRef })}>
          {t('entity.open')}
        </TextLink>
      )}
    </InfoCard>
  );
}

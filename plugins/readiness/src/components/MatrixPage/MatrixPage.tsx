import {
  ChoiceField,
  Failure,
  ListSkeleton,
  Notice,
  useLoad,
  useParam,
} from '@builder-insights/ui';
import Box from '@mui/material/Box';
import { useCallback } from 'react';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useWords } from '../../hooks/useWords';
import type { PageProps } from '../shared/PageProps';
import { ScorecardMatrix } from './ScorecardMatrix';

/** Every scope by every gate of the scorecard that the address names; without a name of the first. */
export function MatrixPage(_props: PageProps) {
  const t = useWords();
  const api = useReadinessApi();
  const [named, setNamed] = useParam('scorecard');
  const { value, error, reload } = useLoad(
    useCallback(async () => await api.scorecards(), [api]),
  );
  if (error !== undefined) {
    return (
      <Failure
        what={t('matrix.scorecardsFailed')}
        error={error}
        onRetry={reload}
      />
    );
  }
  if (!value) {
    return <ListSkeleton rows={8} />;
  }
  if (value.length === 0) {
    return (
      <Notice title={t('matrix.noScorecardTitle')}>
        {t('matrix.noScorecard')}
      </Notice>
    );
  }
  const chosen = value.find(({ id }) => id === (named ?? value[0]?.id));
  return (
    <>
      {(value.length > 1 || !chosen) && (
        <Box sx={{ maxWidth: 360, mb: 2 }}>
          <ChoiceField
            label={t('matrix.scorecard')}
            options={value.map(({ id }) => id)}
            value={chosen?.id}
            nameOf={id => value.find(each => each.id === id)?.title ?? id}
            onChange={setNamed}
          />
        </Box>
      )}
      {chosen ? (
        <ScorecardMatrix key={chosen.id} scorecard={chosen} />
      ) : (
        <Notice title={t('matrix.unknownScorecard')} />
      )}
    </>
  );
}

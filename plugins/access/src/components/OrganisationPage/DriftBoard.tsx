import { Failure, ListSkeleton, Notice, useLoad } from '@builder-insights/ui';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useWords } from '../../hooks/useWords';
import { DriftFilters } from './DriftFilters';
import { DriftTable } from './DriftTable';

/** Where claim, catalog and source disagree, the gravest and oldest first. */
export function DriftBoard() {
  const t = useWords();
  const api = useAccessApi();
  const [params, setParams] = useSearchParams();
  const { value, error, reload } = useLoad(
    useCallback(async () => await api.drift(), [api]),
  );
  const severity = params.get('severity');
  const kind = params.get('kind');
  const resolvedToo = params.get('show') === 'all';
  const shown = value?.filter(
    record =>
      (resolvedToo || !record.resolvedAt) &&
      (!severity || record.severity === severity) &&
      (!kind || record.kind === kind),
  );
  return (
    <>
      <Typography color="text.secondary" sx={{ mb: 2 }}>
        {t('organisation.drift.about')}
      </Typography>
      <DriftFilters />
      {error !== undefined && (
        <Failure
          what={t('organisation.drift.failed')}
          error={error}
          onRetry={reload}
        />
      )}
      {error === undefined && !shown && <ListSkeleton rows={6} />}
      {shown?.length === 0 && (severity || kind) && (
        <Notice
          title={t('organisation.drift.filteredTitle')}
          actions={
            <Button variant="outlined" onClick={() => setParams({})}>
              {t('organisation.drift.clear')}
            </Button>
          }
        >
          {t('organisation.drift.filteredBody')}
        </Notice>
      )}
      {shown?.length === 0 && !severity && !kind && (
        <Notice title={t('organisation.drift.emptyTitle')}>
          {t('organisation.drift.emptyBody')}
        </Notice>
      )}
      {shown && shown.length > 0 && <DriftTable records={shown} />}
    </>
  );
}

import {
  ChoiceField,
  Failure,
  ListSkeleton,
  Notice,
  useLoad,
  useParam,
} from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useCallback } from 'react';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useWords } from '../../hooks/useWords';
import type { PageProps } from '../shared/PageProps';
import { RuleTester } from './RuleTester';
import { ScorecardRules } from './ScorecardRules';

/** By which rules a scorecard judges, and how they change. */
export function RulesPage(props: PageProps) {
  const { me, onChanged } = props;
  const t = useWords();
  const api = useReadinessApi();
  const [wanted, setWanted] = useParam('scorecard');
  const { value, error, reload } = useLoad(
    useCallback(async () => await api.scorecards(), [api]),
  );
  const titles = new Map((value ?? []).map(({ id, title }) => [id, title]));
  const current = value?.find(({ id }) => id === wanted) ?? value?.[0];
  return (
    <>
      <Typography sx={{ maxWidth: 720, mb: 2 }}>{t('rules.intro')}</Typography>
      {error !== undefined && (
        <Failure what={t('rules.failed')} error={error} onRetry={reload} />
      )}
      {error === undefined && !value && <ListSkeleton rows={6} />}
      {value?.length === 0 && (
        <Notice title={t('rules.noneTitle')}>{t('rules.noneBody')}</Notice>
      )}
      {titles.size > 1 && (
        <Box sx={{ maxWidth: 360 }}>
          <ChoiceField
            label={t('rules.scorecard')}
            options={[...titles.keys()]}
            value={current?.id}
            nameOf={id => titles.get(id) ?? id}
            onChange={setWanted}
          />
        </Box>
      )}
      {current && (
        <ScorecardRules
          key={current.id}
          current={current}
          mayEdit={me.editRules}
          onChanged={() => {
            reload();
            onChanged();
          }}
        />
      )}
      {value && <RuleTester />}
    </>
  );
}

import type { RuleSet } from '@builder-insights/plugin-readiness-common';
import { Failure, ListSkeleton, useLoad } from '@builder-insights/ui';
import Typography from '@mui/material/Typography';
import { useCallback } from 'react';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useWords } from '../../hooks/useWords';
import { DraftSection } from './DraftSection';
import { RuleVersionList } from './RuleVersionList';

/** @internal */
export interface ScorecardRulesProps {
  /** The version in force. */
  current: RuleSet;
  mayEdit: boolean;
  onChanged: () => void;
}

/** The versions of a scorecard and what is to be the next one. */
export function ScorecardRules(props: ScorecardRulesProps) {
  const { current, mayEdit, onChanged } = props;
  const t = useWords();
  const api = useReadinessApi();
  const { value, error, reload } = useLoad(
    useCallback(
      async () => await api.ruleVersions(current.id),
      [api, current.id],
    ),
  );
  if (error !== undefined) {
    return <Failure what={t('rules.failed')} error={error} onRetry={reload} />;
  }
  if (!value) {
    return <ListSkeleton rows={6} />;
  }
  return (
    <>
      <RuleVersionList scorecardId={current.id} versions={value.versions} />
      {mayEdit ? (
        <DraftSection
          current={current}
          draft={value.draft}
          onChanged={() => {
            reload();
            onChanged();
          }}
        />
      ) : (
        <Typography color="text.secondary" sx={{ mt: 2 }}>
          {t('rules.draft.mayNot')}
        </Typography>
      )}
    </>
  );
}

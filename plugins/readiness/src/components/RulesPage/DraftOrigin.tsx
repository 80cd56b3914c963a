import type { RuleSetDraft } from '@builder-insights/plugin-readiness-common';
import { EntityLink, Instant } from '@builder-insights/ui';
import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface DraftOriginProps {
  draft: RuleSetDraft;
  /** The version in force. */
  current: number;
}

/** Who saved a draft, when, and what it was made from. */
export function DraftOrigin(props: DraftOriginProps) {
  const { draft, current } = props;
  const { savedBy, savedAt, basedOn } = draft;
  const t = useWords();
  const when = <Instant at={savedAt} />;
  return (
    <>
      <Typography color="text.secondary" sx={{ mb: 2 }}>
        {savedBy === 'plugin'
          ? t('rules.draft.byPlugin', { when })
          : t('rules.draft.by', {
              who: <EntityLink entityRef={savedBy} />,
              when,
              version: String(basedOn),
            })}
      </Typography>
      {basedOn !== current && (
        <Alert severity="warning" variant="outlined" sx={{ mb: 2 }}>
          {t('rules.draft.outdated', {
            from: String(basedOn),
            now: String(current),
          })}
        </Alert>
      )}
    </>
  );
}

import {
  Failure,
  ListSkeleton,
  SideDrawer,
  useLoad,
} from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useCallback } from 'react';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useWords } from '../../hooks/useWords';
import { definitionOf } from '../../rules/definitionOf';
import { toText } from '../../rules/toText';

/** @internal */
export interface RuleVersionDrawerProps {
  scorecardId: string;
  /** Undefined while none is looked at. */
  version: number | undefined;
  onClose: () => void;
}

/** A published version as it is, for ever. */
export function RuleVersionDrawer(props: RuleVersionDrawerProps) {
  const { scorecardId, version, onClose } = props;
  const t = useWords();
  const api = useReadinessApi();
  const load = useCallback(
    async () => await api.ruleVersion(scorecardId, version ?? 0),
    [api, scorecardId, version],
  );
  const { value, error, reload } = useLoad(
    version === undefined ? undefined : load,
  );
  const title = t('rules.versions.shown', { n: String(version ?? '') });
  return (
    <SideDrawer label={title} open={version !== undefined} onClose={onClose}>
      <Typography variant="h2">{title}</Typography>
      {error !== undefined && (
        <Failure
          what={t('rules.versions.shownFailed')}
          error={error}
          onRetry={reload}
        />
      )}
      {error === undefined && !value && <ListSkeleton rows={8} />}
      {value && (
        <Box
          component="pre"
          // What is wider than the drawer is reached with the keyboard too.
          tabIndex={0}
          sx={{ fontSize: '0.875rem', whiteSpace: 'pre-wrap', m: 0 }}
        >
          {toText(definitionOf(value))}
        </Box>
      )}
    </SideDrawer>
  );
}

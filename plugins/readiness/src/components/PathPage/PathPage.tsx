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
import type { RolloutPageProps } from '../shared/PageProps';
import { StandingLine } from '../shared/StandingLine';
import { VerdictSentence } from '../shared/VerdictSentence';
import { WhatIfPanel } from '../WhatIf/WhatIfPanel';
import { OwnerPath } from './OwnerPath';

/** What has to be done before a ring opens, by who has to do it. */
export function PathPage(props: RolloutPageProps) {
  const { view } = props;
  const { rollout, rings } = view;
  const t = useWords();
  const api = useReadinessApi();
  const [wanted, setWanted] = useParam('ring');
  const ring =
    rings.find(({ id }) => id === wanted) ??
    rings.find(({ verdict }) => verdict.verdict !== 'go') ??
    rings[0];
  const ringId = ring?.id;
  const path = useLoad(
    useCallback(
      async () => (ringId ? await api.path(rollout.id, ringId) : undefined),
      [api, rollout.id, ringId],
    ),
  );
  return (
    <>
      {rings.length > 1 && (
        <Box sx={{ maxWidth: 360, mb: 2 }}>
          <ChoiceField
            label={t('path.ring')}
            options={rings.map(({ id }) => id)}
            value={ringId}
            nameOf={id => rings.find(r => r.id === id)?.title ?? id}
            onChange={setWanted}
          />
        </Box>
      )}
      {ring && (
        <Typography sx={{ fontSize: 20, lineHeight: 1.4, maxWidth: 820 }}>
          <VerdictSentence
            ring={{ ...ring, verdict: path.value?.verdict ?? ring.verdict }}
          />
        </Typography>
      )}
      <StandingLine view={{ ...view, asOf: path.value?.asOf ?? view.asOf }} />
      {path.error !== undefined && (
        <Failure
          what={t('path.failed')}
          error={path.error}
          onRetry={path.reload}
        />
      )}
      {path.loading && !path.value && <ListSkeleton rows={6} />}
      {path.value?.owners.length === 0 && (
        <Notice title={t('path.clearTitle')}>{t('path.clear')}</Notice>
      )}
      {path.value?.owners.map(owner => (
        <OwnerPath key={owner.ownerRef ?? 'nobody'} owner={owner} />
      ))}
      {path.value && path.value.owners.length > 0 && (
        <WhatIfPanel key={ringId} verdict={path.value.verdict} />
      )}
    </>
  );
}

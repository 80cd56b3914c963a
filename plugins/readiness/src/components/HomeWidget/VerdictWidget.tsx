import { Failure, ListSkeleton, Notice, useLoad } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import { useCallback } from 'react';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useReadinessLink } from '../../hooks/useReadinessLink';
import { useWords } from '../../hooks/useWords';
import { TextLink } from '../shared/TextLink';
import { VerdictMark } from '../shared/VerdictMark';
import { VerdictSentence } from '../shared/VerdictSentence';

/** On the home page: whether the next people may be let in. */
export function VerdictWidget() {
  const t = useWords();
  const link = useReadinessLink();
  const api = useReadinessApi();
  const { value, error, reload } = useLoad(
    useCallback(async () => await api.rollouts(), [api]),
  );
  if (error !== undefined) {
    return (
      <Failure what={t('entity.homeFailed')} error={error} onRetry={reload} />
    );
  }
  if (!value) {
    return <ListSkeleton rows={3} />;
  }
  if (value.length === 0) {
    return <Notice title={t('entity.homeNone')} />;
  }
  return (
    <>
      {value.map(({ rollout, rings }) => (
        <Box component="section" key={rollout.id} aria-label={rollout.title}>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {rings.map(ring => (
              <Box
                component="li"
                key={ring.id}
                sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}
              >
                <Box sx={{ fontWeight: 500 }}>
                  <VerdictMark verdict={ring.verdict.verdict} />
                </Box>
                <VerdictSentence ring={ring} />
              </Box>
            ))}
          </Box>
          <Box sx={{ py: 1 }}>
            <TextLink to={link('', { rollout: rollout.id })}>
              {t('entity.homeOpen', { rollout: <>{rollout.title}</> })}
            </TextLink>
          </Box>
        </Box>
      ))}
    </>
  );
}

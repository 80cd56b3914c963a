import type { PathToGo } from '@builder-insights/plugin-readiness-common';
import { EntityLink, formatCount } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useWords } from '../../hooks/useWords';
import { PathItems } from './PathItems';

/** What one owner has to do; what nobody owns says so. */
export function OwnerPath(props: { owner: PathToGo['owners'][number] }) {
  const { ownerRef, blockers, conditions } = props.owner;
  const t = useWords();
  const titleId = useId();
  const owed = t(`path.owes.${keyOf(blockers.length, conditions.length)}`, {
    blockers: formatCount(blockers.length),
    conditions: formatCount(conditions.length),
  });
  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      sx={{ mt: 4, maxWidth: 820 }}
    >
      <Typography id={titleId} variant="h3" component="h2" sx={{ m: 0 }}>
        {ownerRef ? <EntityLink entityRef={ownerRef} /> : t('path.nobodys')}
      </Typography>
      <Typography color="text.secondary">
        {owed}
        {!ownerRef && <>. {t('path.nobodysHint')}</>}
      </Typography>
      {blockers.length > 0 && (
        <PathItems label={t('path.blockers')} items={blockers} />
      )}
      {conditions.length > 0 && (
        <PathItems label={t('path.conditions')} items={conditions} />
      )}
    </Box>
  );
}

function keyOf(blockers: number, conditions: number) {
  if (blockers > 0 && conditions > 0) {
    return 'both';
  }
  return blockers > 0 ? 'blockers' : 'conditions';
}

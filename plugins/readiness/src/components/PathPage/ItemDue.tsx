import {
  isOverdue,
  type VerdictItem,
} from '@builder-insights/plugin-readiness-common';
import { Instant } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import { useWords } from '../../hooks/useWords';

/** By when it has to be done, or when the waiver ends that covers it. */
export function ItemDue(props: { item: VerdictItem }) {
  const { dueAt, state } = props.item;
  const t = useWords();
  if (!dueAt) {
    return null;
  }
  const when = <Instant at={dueAt} />;
  if (state === 'waived') {
    return <span>{t('path.waiverEnds', { when })}</span>;
  }
  return isOverdue(props.item, new Date()) ? (
    <Box component="span" sx={{ color: 'error.main' }}>
      {t('path.overdue', { when })}
    </Box>
  ) : (
    <span>{t('path.due', { when })}</span>
  );
}

import type {
  BreakGlass,
  MyAccess,
} from '@builder-insights/plugin-access-common';
import { Notice } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';
import { BreakGlassUse } from './BreakGlassUse';

/** @internal */
export interface BreakGlassHistoryProps {
  me: MyAccess;
  uses: readonly BreakGlass[];
  onReviewed: () => void;
}

/** Every use that the reader may see; what awaits a review first, then the newest. */
export function BreakGlassHistory(props: BreakGlassHistoryProps) {
  const { me, uses, onReviewed } = props;
  const t = useWords();
  const waits = ({ state }: BreakGlass) => Number(state === 'awaiting-review');
  const sorted = [...uses].sort(
    (a, b) => waits(b) - waits(a) || b.startedAt.localeCompare(a.startedAt),
  );
  if (uses.length === 0) {
    return (
      <Notice title={t('breakGlass.history.emptyTitle')}>
        {t('breakGlass.history.emptyBody')}
      </Notice>
    );
  }
  return (
    <Box component="section" sx={{ mt: 4 }}>
      <Typography variant="h3" component="h2">
        {t(
          me.may.reviewBreakGlass
            ? 'breakGlass.history.all'
            : 'breakGlass.history.own',
        )}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {sorted.map(use => (
          <li key={use.id}>
            <BreakGlassUse me={me} use={use} onReviewed={onReviewed} />
          </li>
        ))}
      </Box>
    </Box>
  );
}

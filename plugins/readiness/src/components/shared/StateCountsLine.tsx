import {
  GATE_STATES,
  type StateCounts,
} from '@builder-insights/plugin-readiness-common';
import { formatCount } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import { useWords } from '../../hooks/useWords';
import { StateMark } from './StateMark';

/** How many gates are in each state, as far as there are any. */
export function StateCountsLine(props: { counts: StateCounts }) {
  const { counts } = props;
  const t = useWords();
  const present = GATE_STATES.filter(state => counts[state] > 0);
  if (present.length === 0) {
    return <>{t('page.nothing')}</>;
  }
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: 1.5 }}
    >
      {present.map(state => (
        <Box component="span" key={state} sx={{ whiteSpace: 'nowrap' }}>
          {formatCount(counts[state])} <StateMark state={state} />
        </Box>
      ))}
    </Box>
  );
}

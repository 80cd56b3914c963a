import {
  countStates,
  GATE_STATES,
  type AreaView,
  type GateSummary,
} from '@builder-insights/plugin-readiness-common';
import { formatCount, useParam } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import ToggleButton from '@mui/material/ToggleButton';
import { useWords } from '../../hooks/useWords';
import { StateMark } from '../shared/StateMark';

/** @internal */
export interface GateFiltersProps {
  /** Those of the area that is shown. */
  gates: readonly GateSummary[];
  /** The area that is shown, when it is one. */
  area: AreaView | undefined;
}

/** Which states are shown, with how many gates are in each; it stands in the address. */
export function GateFilters(props: GateFiltersProps) {
  const { gates, area } = props;
  const t = useWords();
  const [state, setState] = useParam('state');
  const [, setArea] = useParam('area');
  const counts = countStates(gates.map(gate => gate.state));
  return (
    <Box
      role="search"
      aria-label={t('gates.filter')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        mb: 1,
        '& button': {
          textTransform: 'none',
          minHeight: 36,
          py: 0,
          color: 'text.primary',
          '@media (pointer: coarse)': { minHeight: 44 },
        },
      }}
    >
      {area && (
        <Chip
          label={t('gates.area', { area: <>{area.title}</> })}
          title={t('gates.removeArea')}
          onClick={() => setArea(undefined)}
          onDelete={() => setArea(undefined)}
          sx={{ m: 0 }}
        />
      )}
      <ToggleButton
        value="all"
        selected={!state}
        onChange={() => setState(undefined)}
      >
        {t('gates.all')} {formatCount(gates.length)}
      </ToggleButton>
      {GATE_STATES.filter(each => counts[each] > 0 || each === state).map(
        each => (
          <ToggleButton
            key={each}
            value={each}
            selected={state === each}
            onChange={() => setState(state === each ? undefined : each)}
            sx={{ gap: 0.5 }}
          >
            <StateMark state={each} /> {formatCount(counts[each])}
          </ToggleButton>
        ),
      )}
    </Box>
  );
}

import { GATE_STATES } from '@builder-insights/plugin-readiness-common';
import { ChoiceField, GroupField } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import type { MatrixQuery } from '@builder-insights/plugin-readiness-common';
import { useWords } from '../../hooks/useWords';
import type { MatrixFilterProps } from './MatrixFilterBar';

/** Everything the matrix can be narrowed by; each choice takes effect at once. */
export function MatrixFilterForm(props: MatrixFilterProps) {
  const { gates, filters, onChange } = props;
  const t = useWords();
  const empty = t('matrix.filter.any');
  const set = (change: MatrixQuery) => onChange({ ...filters, ...change });
  const nameOf = (gateId: string) => {
    const question = gates.find(({ id }) => id === gateId)?.question;
    return `${gateId} ${question ?? ''}`;
  };
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
      }}
    >
      <GroupField
        optional
        label={t('matrix.filter.org')}
        value={filters.org}
        onChange={org => set({ org })}
      />
      <GroupField
        optional
        label={t('matrix.filter.owner')}
        value={filters.owner}
        onChange={owner => set({ owner })}
      />
      <ChoiceField
        label={t('matrix.filter.gate')}
        options={gates.map(({ id }) => id)}
        value={filters.gate}
        nameOf={nameOf}
        empty={empty}
        onChange={gate => set({ gate })}
      />
      <ChoiceField
        label={t('matrix.filter.state')}
        options={GATE_STATES}
        value={filters.state}
        nameOf={state => t(`words.state.${state}`)}
        empty={empty}
        onChange={state => set({ state })}
      />
    </Box>
  );
}

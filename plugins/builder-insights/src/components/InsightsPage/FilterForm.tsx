import {
  INSIGHT_STATES,
  INSIGHT_TYPES,
  PRIORITIES,
  SENTIMENTS,
  type InsightFilter,
} from '@builder-insights/plugin-builder-insights-common';
import {
  ChoiceField,
  DayField,
  GroupField,
  PersonField,
} from '@builder-insights/ui';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useProductAreas } from '../../hooks/useProductAreas';
import { useWords } from '../../hooks/useWords';

const NONE = 'none';

/** @internal */
export interface FilterFormProps {
  filter: InsightFilter;
  onChange: (filter: InsightFilter) => void;
  /** Whether the list is of the reader's own captures. */
  mine: boolean;
}

/** Everything a list can be narrowed by; each choice takes effect at once. */
export function FilterForm(props: FilterFormProps) {
  const { filter, onChange, mine } = props;
  const t = useWords();
  const { value: areas = [] } = useProductAreas();
  const titles = new Map(areas.map(({ ref, title }) => [ref, title]));
  titles.set(NONE, t('insights.filter.noProductArea'));
  const empty = t('insights.filter.any');
  const set = (change: Partial<InsightFilter>) =>
    onChange({ ...filter, ...change });

  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
      }}
    >
      <ChoiceField
        label={t('insights.filter.type')}
        options={INSIGHT_TYPES}
        value={filter.type}
        nameOf={type => t(`taxonomy.type.${type}`)}
        empty={empty}
        onChange={type => set({ type })}
      />
      <Autocomplete
        autoHighlight
        options={[...titles.keys()]}
        getOptionLabel={ref => titles.get(ref) ?? ref}
        value={filter.productArea ?? null}
        onChange={(_event, next) => set({ productArea: next ?? undefined })}
        renderInput={params => (
          <TextField {...params} label={t('insights.filter.productArea')} />
        )}
      />
      <ChoiceField
        label={t('insights.filter.sentiment')}
        options={SENTIMENTS}
        value={filter.sentiment}
        nameOf={value => t(`taxonomy.sentiment.${value}`)}
        empty={empty}
        onChange={sentiment => set({ sentiment })}
      />
      <ChoiceField
        label={t('insights.filter.priority')}
        options={PRIORITIES}
        value={filter.priority}
        nameOf={value => t(`taxonomy.priority.${value}`)}
        empty={empty}
        onChange={priority => set({ priority })}
      />
      {!mine && (
        <>
          <GroupField
            optional
            label={t('insights.filter.group')}
            value={filter.group}
            onChange={group => set({ group })}
          />
          <PersonField
            label={t('insights.filter.author')}
            value={filter.author}
            onChange={author => set({ author })}
          />
        </>
      )}
      <ChoiceField
        label={t('insights.filter.state')}
        options={INSIGHT_STATES}
        value={filter.state}
        nameOf={value => t(`taxonomy.state.${value}`)}
        empty={empty}
        onChange={state => set({ state })}
      />
      <TextField
        label={t('insights.filter.event')}
        defaultValue={filter.event ?? ''}
        onBlur={({ target }) => set({ event: target.value || undefined })}
      />
      <DayField
        label={t('insights.filter.from')}
        value={filter.from}
        onChange={from => set({ from })}
      />
      <DayField
        label={t('insights.filter.to')}
        value={filter.to}
        onChange={to => set({ to })}
      />
    </Box>
  );
}

import type { VerdictItem } from '@builder-insights/plugin-readiness-common';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId } from 'react';
import { useWords } from '../../hooks/useWords';
import {
  keyOf,
  remediesFor,
  type Remedy,
  type Supposition,
} from '../../whatIf/Supposition';
import { SUPPOSED_WAIVER_DAYS } from '../../whatIf/toWhatIf';
import { StateMark } from '../shared/StateMark';

/** @internal */
export interface WhatIfChoicesProps {
  items: readonly VerdictItem[];
  supposition: Supposition;
  onChange: (supposition: Supposition) => void;
}

/** What would be done about each thing that keeps a ring from go. */
export function WhatIfChoices(props: WhatIfChoicesProps) {
  const { items, supposition, onChange } = props;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {items.map(item => (
        <Choice
          key={keyOf(item)}
          item={item}
          value={supposition[keyOf(item)]}
          onChange={remedy => {
            const { [keyOf(item)]: _before, ...others } = supposition;
            onChange(remedy ? { ...others, [keyOf(item)]: remedy } : others);
          }}
        />
      ))}
    </Box>
  );
}

function Choice(props: {
  item: VerdictItem;
  value: Remedy | undefined;
  onChange: (remedy: Remedy | undefined) => void;
}) {
  const { item, value, onChange } = props;
  const t = useWords();
  const labelId = useId();
  const remedies = remediesFor(item);
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        justifyContent: 'space-between',
        alignItems: 'center',
        columnGap: 2,
        py: 0.5,
        borderBottom: 1,
        borderColor: 'divider',
        overflowWrap: 'anywhere',
      }}
    >
      <Box id={labelId} sx={{ flex: '1 1 320px' }}>
        {item.id} {item.title} {item.state && <StateMark state={item.state} />}
      </Box>
      <RadioGroup
        row
        aria-labelledby={labelId}
        value={value ?? ''}
        onChange={(_event, chosen) =>
          onChange(remedies.find(remedy => remedy === chosen))
        }
      >
        <FormControlLabel
          value=""
          control={<Radio size="small" />}
          label={t('whatIf.asIs')}
        />
        {remedies.map(remedy => (
          <FormControlLabel
            key={remedy}
            value={remedy}
            control={<Radio size="small" />}
            label={t(`whatIf.${remedy}`, {
              days: String(SUPPOSED_WAIVER_DAYS),
            })}
          />
        ))}
      </RadioGroup>
    </Box>
  );
}

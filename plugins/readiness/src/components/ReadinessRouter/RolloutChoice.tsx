import type { RolloutView } from '@builder-insights/plugin-readiness-common';
import { ChoiceField, useParam } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface RolloutChoiceProps {
  rollouts: readonly RolloutView[];
  chosen: RolloutView | undefined;
}

/** Which rollout the pages are about; it stands in the address. */
export function RolloutChoice(props: RolloutChoiceProps) {
  const { rollouts, chosen } = props;
  const t = useWords();
  const [, setRollout] = useParam('rollout');
  const titles = new Map(
    rollouts.map(({ rollout }) => [rollout.id, rollout.title]),
  );
  return (
    <Box sx={{ maxWidth: 360, mb: 3 }}>
      <ChoiceField
        label={t('page.rollout')}
        options={[...titles.keys()]}
        value={chosen?.rollout.id}
        nameOf={id => titles.get(id) ?? id}
        onChange={setRollout}
      />
    </Box>
  );
}

import type { GateState } from '@builder-insights/plugin-readiness-common';
import { visuallyHidden } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import { useWords } from '../../hooks/useWords';
import { StateMark } from '../shared/StateMark';

/** The state of a gate as an icon, its word read out; nothing is seen of a gate that is not judged. */
export function MatrixCell(props: { state: GateState | undefined }) {
  const { state } = props;
  const t = useWords();
  return state ? (
    <StateMark compact state={state} size={18} />
  ) : (
    <Box component="span" sx={visuallyHidden}>
      {t('matrix.notJudged')}
    </Box>
  );
}

import type { VerdictItem } from '@builder-insights/plugin-readiness-common';
import Box from '@mui/material/Box';
import { StateMark } from '../shared/StateMark';

/** @internal */
export interface VerdictItemsProps {
  label: string;
  items: readonly VerdictItem[];
}

/** What keeps a ring from go, in short. */
export function VerdictItems(props: VerdictItemsProps) {
  const { label, items } = props;
  if (items.length === 0) {
    return null;
  }
  return (
    <>
      <Box sx={{ mt: 1, color: 'text.secondary' }}>{label}</Box>
      <Box
        component="ul"
        aria-label={label}
        sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}
      >
        {items.map(({ kind, id, title, state }) => (
          <li key={`${kind} ${id}`}>
            {kind === 'coverage' ? title : `${id} ${title}`}
            {state && (
              <>
                {' '}
                <StateMark state={state} />
              </>
            )}
          </li>
        ))}
      </Box>
    </>
  );
}

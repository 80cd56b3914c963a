import type { FieldChange } from '@builder-insights/plugin-builder-insights-common';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';
import { useValueName } from './useValueName';

/** What one field was and what it is now. */
export function FieldChangeText(props: { change: FieldChange }) {
  const { field, from, to, withheld } = props.change;
  const t = useWords();
  const nameOf = useValueName(field);
  // What is left out stood while the reader could not read the insight.
  const shown = (value: unknown) =>
    withheld && value === undefined
      ? t('insights.drawer.withheld')
      : nameOf(value);
  return (
    <>
      <Typography component="dt" variant="body2" color="text.secondary">
        {t(`field.${field}`)}
      </Typography>
      <Typography
        component="dd"
        variant="body2"
        sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
      >
        <Box component="del" sx={{ color: 'text.secondary' }}>
          {shown(from)}
        </Box>
        {' → '}
        <Box component="ins" sx={{ textDecoration: 'none' }}>
          {shown(to)}
        </Box>
      </Typography>
    </>
  );
}

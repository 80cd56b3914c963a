import type { OrgFinding } from '@builder-insights/plugin-access-common';
import Box from '@mui/material/Box';
import { useWords } from '../../hooks/useWords';

/** What was found wrong with a reading, in sentences that name the records. */
export function Findings(props: { findings: readonly OrgFinding[] }) {
  const t = useWords();
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
      {props.findings.map(({ code, message, ids }) => (
        <li key={`${code} ${message}`}>
          {message}
          {ids.length > 0 && (
            <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
              {t('organisation.snapshot.affects', {
                ids: <>{ids.join(', ')}</>,
              })}
            </Box>
          )}
        </li>
      ))}
    </Box>
  );
}

import { EntityName } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import { useReadinessLink } from '../../hooks/useReadinessLink';
import { useWords } from '../../hooks/useWords';
import { StateMark } from '../shared/StateMark';
import { TextLink } from '../shared/TextLink';
import type { MatrixRowsProps } from './MatrixTable';

const HEALTHY = ['pass', 'not-applicable', undefined];

/** Scopes as cards, for a phone: of the gates those that are not as they should be. */
export function MatrixCards(props: MatrixRowsProps) {
  const { head, scorecard, rows, end } = props;
  const t = useWords();
  const link = useReadinessLink();
  return (
    <>
      <Box
        component="ul"
        aria-label={`${scorecard.title}: ${t('matrix.label')}`}
        sx={{ listStyle: 'none', m: 0, p: 0, overflowWrap: 'anywhere' }}
      >
        {rows.map(({ ref, title, ownerRef, states }) => {
          const marked = head.gateIds.flatMap((gateId, index) => {
            const state = states[index];
            return state && !HEALTHY.includes(state) ? [{ gateId, state }] : [];
          });
          return (
            <Box
              component="li"
              key={ref}
              sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider' }}
            >
              <TextLink to={link('scope', { ref })}>{title}</TextLink>
              {ownerRef && (
                <Box component="span" sx={{ color: 'text.secondary', ml: 1 }}>
                  <EntityName entityRef={ownerRef} />
                </Box>
              )}
              <Box
                sx={{
                  display: 'flex',
                  flexWrap: 'wrap',
                  columnGap: 1.5,
                  typography: 'body2',
                }}
              >
                {marked.map(({ gateId, state }) => (
                  <span key={gateId}>
                    {gateId} <StateMark state={state} />
                  </span>
                ))}
                {marked.length === 0 && <StateMark state="pass" />}
              </Box>
            </Box>
          );
        })}
      </Box>
      {end}
    </>
  );
}

import type {
  MatrixRow,
  RuleSet,
} from '@builder-insights/plugin-readiness-common';
import { visuallyHidden } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { MatrixHead } from '../../hooks/useMatrix';
import { useReadinessLink } from '../../hooks/useReadinessLink';
import { useWords } from '../../hooks/useWords';
import { TextLink } from '../shared/TextLink';
import { MatrixCell } from './MatrixCell';
import { matrixTableStyle } from './matrixTableStyle';

/** @internal */
export interface MatrixRowsProps {
  head: MatrixHead;
  scorecard: RuleSet;
  rows: readonly MatrixRow[];
  /** What comes after the last row. */
  end: ReactNode;
}

/** Scopes by gates, for a wide page: the scope stays in sight while the gates scroll. */
export function MatrixTable(props: MatrixRowsProps) {
  const { head, scorecard, rows, end } = props;
  const { gateIds } = head;
  const t = useWords();
  const link = useReadinessLink();
  const label = `${scorecard.title}: ${t('matrix.label')}`;
  const questionOf = (gateId: string) =>
    scorecard.gates.find(({ id }) => id === gateId)?.question;
  return (
    <Box
      role="region"
      aria-label={label}
      // A keyboard has to reach what scrolls.
      tabIndex={0}
      sx={{
        // What is only read out is placed within, or it would widen the page.
        position: 'relative',
        overflow: 'auto',
        maxHeight: 'calc(100vh - 96px)',
      }}
    >
      <Box component="table" aria-label={label} sx={matrixTableStyle}>
        <thead>
          <tr>
            <th scope="col">{t('matrix.scope')}</th>
            {gateIds.map(gateId => (
              <th key={gateId} scope="col" title={questionOf(gateId)}>
                <span>{gateId}</span>
                <Box component="span" sx={visuallyHidden}>
                  {questionOf(gateId)}
                </Box>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ ref, title, states }) => (
            <tr key={ref}>
              <th scope="row">
                <TextLink to={link('scope', { ref })}>{title}</TextLink>
              </th>
              {gateIds.map((gateId, index) => (
                <td key={gateId}>
                  <MatrixCell state={states[index]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
      {end}
    </Box>
  );
}

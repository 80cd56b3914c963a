import type { RuleSet } from '@builder-insights/plugin-readiness-common';
import { Failure, ListSkeleton } from '@builder-insights/ui';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useMatrix } from '../../hooks/useMatrix';
import { useMatrixFilters } from '../../hooks/useMatrixFilters';
import { useWords } from '../../hooks/useWords';
import { MatrixCards } from './MatrixCards';
import { MatrixExport } from './MatrixExport';
import { MatrixFilterBar } from './MatrixFilterBar';
import { MatrixTable } from './MatrixTable';
import { MatrixTotals } from './MatrixTotals';
import { MoreRows } from './MoreRows';
import { NothingFound } from './NothingFound';

/** The scopes of one scorecard by its gates, narrowed by what stands in the address. */
export function ScorecardMatrix(props: { scorecard: RuleSet }) {
  const { scorecard } = props;
  const t = useWords();
  const { filters, setFilters } = useMatrixFilters();
  const { head, pages } = useMatrix(scorecard.id, filters);
  const { items, started, error, more } = pages;
  const phone = useMediaQuery('(max-width:899px)', { noSsr: true });
  const Rows = phone ? MatrixCards : MatrixTable;
  const failed = error !== undefined;
  return (
    <>
      <MatrixFilterBar
        gates={scorecard.gates}
        filters={filters}
        onChange={setFilters}
      />
      {failed && !started && (
        <Failure what={t('matrix.failed')} error={error} onRetry={more} />
      )}
      {!failed && !started && <ListSkeleton rows={8} />}
      {started && head && (
        <>
          <MatrixTotals head={head} scorecard={scorecard} />
          {items.length === 0 ? (
            <NothingFound
              filtered={Object.keys(filters).length > 0}
              onClear={() => setFilters({})}
            />
          ) : (
            <>
              <MatrixExport scorecardId={scorecard.id} filters={filters} />
              <Rows
                head={head}
                scorecard={scorecard}
                rows={items}
                end={<MoreRows pages={pages} />}
              />
            </>
          )}
        </>
      )}
    </>
  );
}

import {
  coverageOf,
  GATE_STATES,
  type RuleSet,
} from '@builder-insights/plugin-readiness-common';
import { formatCount, Instant, WordList } from '@builder-insights/ui';
import Typography from '@mui/material/Typography';
import type { MatrixHead } from '../../hooks/useMatrix';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface MatrixTotalsProps {
  head: MatrixHead;
  scorecard: RuleSet;
}

/** What all rows come to, those not loaded yet too; a share never without how much is known. */
export function MatrixTotals(props: MatrixTotalsProps) {
  const { head, scorecard } = props;
  const { totals, asOf, ruleSetVersion } = head;
  const t = useWords();
  const { answered, applicable } = coverageOf(totals.counts);
  const inStates = GATE_STATES.filter(state => totals.counts[state] > 0).map(
    state =>
      t('matrix.inState', {
        number: formatCount(totals.counts[state]),
        state: t(`words.state.${state}`).toLocaleLowerCase(),
      }),
  );
  const share = new Intl.NumberFormat(undefined, {
    style: 'percent',
    // Never rounded up to all of them.
    roundingMode: 'floor',
  }).format(totals.counts.pass / (answered || 1));
  return (
    <>
      <Typography sx={{ fontSize: 18, mt: 2 }}>
        {totals.scopes > 0 &&
          t('matrix.totals', {
            count: totals.scopes,
            number: <>{formatCount(totals.scopes)}</>,
            what: <WordList>{inStates}</WordList>,
          })}{' '}
        {answered > 0 &&
          t('matrix.share', {
            share,
            answered: formatCount(answered),
            applicable: formatCount(applicable),
          })}
      </Typography>
      <Typography color="text.secondary">
        {t('page.asOf', { when: <Instant at={asOf} /> })},{' '}
        {t('entity.of', {
          scorecard: <>{scorecard.title}</>,
          version: <>{ruleSetVersion}</>,
        })}
      </Typography>
    </>
  );
}

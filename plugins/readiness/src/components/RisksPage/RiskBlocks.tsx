import {
  severityOf,
  type Ring,
  type Risk,
} from '@builder-insights/plugin-readiness-common';
import { Mark } from '@builder-insights/ui';
import { RiForbid2Line } from '@remixicon/react';
import { useWords } from '../../hooks/useWords';
import { RingNames } from '../Register/RingNames';

/** @internal */
export interface RiskBlocksProps {
  risk: Risk;
  rings: readonly Ring[];
}

/** Which rings a risk keeps shut, or would if it were open and high. */
export function RiskBlocks(props: RiskBlocksProps) {
  const { risk, rings } = props;
  const t = useWords();
  if (risk.blocksRings.length === 0) {
    return <>{t('registers.blocksNothing')}</>;
  }
  const names = <RingNames rings={rings} ids={risk.blocksRings} />;
  return risk.status === 'open' && severityOf(risk) === 'high' ? (
    <>
      <Mark icon={RiForbid2Line} color="error.main">
        {t('risks.blocksNow')}
      </Mark>{' '}
      {names}
    </>
  ) : (
    <>{t('risks.blocksWhenHigh', { rings: names })}</>
  );
}

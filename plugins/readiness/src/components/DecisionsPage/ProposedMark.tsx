import type { OpenDecision } from '@builder-insights/plugin-readiness-common';
import { RiLightbulbLine } from '@remixicon/react';
import { useWords } from '../../hooks/useWords';
import { FlaggedText } from '../shared/FlaggedText';

/** Says of a decision that somebody proposed it and nobody has taken it up. */
export function ProposedMark(props: { decision: OpenDecision }) {
  const t = useWords();
  return props.decision.proposed ? (
    <div>
      <FlaggedText icon={RiLightbulbLine} color="info.main">
        {t('decisions.proposed')}
      </FlaggedText>
    </div>
  ) : null;
}

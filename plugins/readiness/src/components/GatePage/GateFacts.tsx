import type { GateView, Ring } from '@builder-insights/plugin-readiness-common';
import {
  Fact,
  Facts,
  formatDay,
  Instant,
  WordList,
} from '@builder-insights/ui';
import Box from '@mui/material/Box';
import { useWords } from '../../hooks/useWords';
import { FixText } from '../shared/FixText';
import { OwnerLink } from '../shared/OwnerLink';

/** @internal */
export interface GateFactsProps {
  view: GateView;
  rings?: readonly Ring[];
}

/** Whose gate it is, how much it weighs, and what to do about it. */
export function GateFacts(props: GateFactsProps) {
  const { gate, area, cell } = props.view;
  const t = useWords();
  const ringTitles = gate.ringIds.map(
    id => props.rings?.find(ring => ring.id === id)?.title ?? id,
  );
  return (
    <Box sx={{ mt: 3 }}>
      <Facts>
        <Fact term={t('gate.fix')}>
          <FixText fix={gate.fix} />
        </Fact>
        <Fact term={t('gate.owner')}>
          <OwnerLink ownerRef={gate.ownerRef ?? area.ownerRef} />
        </Fact>
        <Fact term={t('gate.since')}>
          <Instant at={cell.since} />
        </Fact>
        {cell.dueAt && (
          <Fact term={t('gate.turns')}>
            <Instant at={cell.dueAt} />
          </Fact>
        )}
        <Fact term={t('gate.area')}>{area.title}</Fact>
        <Fact term={t('gate.weight')}>
          {t(gate.blocking ? 'gates.blocking' : 'gates.advisory')}
        </Fact>
        <Fact term={t('gate.severity')}>
          {t(`words.level.${gate.severity}`)}
        </Fact>
        <Fact term={t('gate.rings')}>
          {ringTitles.length > 0 ? (
            <WordList>{ringTitles}</WordList>
          ) : (
            t('gate.noRings')
          )}
        </Fact>
        <Fact term={t('gate.stage')}>
          {t(`words.stage.${gate.stage}`)}
          {gate.stage === 'warn' && gate.enforceFrom && (
            <>
              {', '}
              {t('gate.enforcedFrom', { when: formatDay(gate.enforceFrom) })}
            </>
          )}
        </Fact>
      </Facts>
    </Box>
  );
}

import type { DecisionRecord } from '@builder-insights/plugin-readiness-common';
import { Fact, Facts, Section } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import { useWords } from '../../hooks/useWords';

const NONE_BEFORE = /^0+$/;

/** The hashes that a record can be checked by. */
export function RecordProof(props: { record: DecisionRecord }) {
  const { snapshotHash, hash, previousHash } = props.record;
  const t = useWords();
  const whole = (value: string) => (
    <Box component="code" sx={{ fontSize: '0.875em', userSelect: 'all' }}>
      {value}
    </Box>
  );
  return (
    <Section title={t('records.view.proof')}>
      <Facts>
        <Fact term={t('records.view.snapshotHash')}>{whole(snapshotHash)}</Fact>
        <Fact term={t('records.view.hash')}>{whole(hash)}</Fact>
        <Fact term={t('records.view.previousHash')}>
          {NONE_BEFORE.test(previousHash)
            ? t('records.view.first')
            : whole(previousHash)}
        </Fact>
      </Facts>
    </Section>
  );
}

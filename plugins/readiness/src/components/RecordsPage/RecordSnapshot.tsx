import type { DecisionRecord } from '@builder-insights/plugin-readiness-common';
import {
  Disclosure,
  formatCount,
  Instant,
  Records,
  Section,
  TextWithNames,
} from '@builder-insights/ui';
import { useWords } from '../../hooks/useWords';
import { StateMark } from '../shared/StateMark';
import { VerdictNow } from './VerdictNow';

/** What was known when a decision was taken. */
export function RecordSnapshot(props: { record: DecisionRecord }) {
  const { verdict, snapshot } = props.record;
  const { gates, waivers, risks, decisions, ruleSetVersion } = snapshot;
  const t = useWords();
  return (
    <Section title={t('records.view.known')}>
      <VerdictNow label={t('records.view.verdictThen')} verdict={verdict} />
      <Disclosure
        summary={t('records.view.knownAbout', {
          version: String(ruleSetVersion),
          gates: formatCount(gates.length),
          waivers: formatCount(waivers.length),
          risks: formatCount(risks.length),
          decisions: formatCount(decisions.length),
        })}
      >
        <Records
          narrow
          label={t('records.view.gatesLabel')}
          records={gates}
          keyOf={({ gateId }) => gateId}
          columns={[
            {
              id: 'gate',
              label: t('records.view.gate'),
              render: ({ gateId, state }) => (
                <>
                  {gateId} <StateMark state={state} />
                </>
              ),
            },
            {
              id: 'reason',
              label: t('records.view.rationale'),
              render: ({ reason }) => <TextWithNames>{reason}</TextWithNames>,
            },
            {
              id: 'observed',
              label: t('records.view.observed'),
              render: ({ observedAt }) =>
                observedAt && <Instant at={observedAt} />,
            },
          ]}
        />
      </Disclosure>
    </Section>
  );
}

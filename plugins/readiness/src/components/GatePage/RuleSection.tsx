import type { GateView } from '@builder-insights/plugin-readiness-common';
import { Fact, Facts, Section } from '@builder-insights/ui';
import { useWords } from '../../hooks/useWords';
import { formatDuration } from '../../format/formatDuration';

/** What the evidence must be, and how old it may be. */
export function RuleSection(props: { view: GateView }) {
  const { gate, ruleSetVersion } = props.view;
  const { rule, appliesWhen, attestation, kind, maxAge } = gate;
  const t = useWords();
  return (
    <Section title={t('gate.rule.title')}>
      <Facts>
        {rule && (
          <Fact term={t('gate.rule.expression')}>
            <code>{rule}</code>
          </Fact>
        )}
        {appliesWhen && (
          <Fact term={t('gate.rule.applies')}>
            <code>{appliesWhen}</code>
          </Fact>
        )}
        {kind !== 'attested' && (
          <Fact term={t('gate.rule.maxAge')}>{formatDuration(maxAge)}</Fact>
        )}
        {attestation && (
          <>
            <Fact term={t('gate.rule.statement')}>
              <q>{attestation.statement}</q>
            </Fact>
            <Fact term={t('gate.rule.validFor')}>
              {formatDuration(attestation.validFor)}
              {attestation.secondPerson && <>, {t('gate.rule.second')}</>}
            </Fact>
          </>
        )}
        <Fact term={t(`words.kind.${kind}`)}>
          {t('gate.rule.version', { version: String(ruleSetVersion) })}
        </Fact>
      </Facts>
    </Section>
  );
}

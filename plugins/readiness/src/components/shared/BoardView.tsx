import { countStates } from '@builder-insights/plugin-readiness-common';
import { Instant, Records, Section, TextWithNames } from '@builder-insights/ui';
import Typography from '@mui/material/Typography';
import type { ScopeBoard } from '../../api/ReadinessAnswers';
import { useGateLink } from '../../hooks/useGateLink';
import { useWords } from '../../hooks/useWords';
import { StateCountsLine } from './StateCountsLine';
import { StateMark } from './StateMark';
import { TextLink } from './TextLink';

/** The gates of an entity under one scorecard. */
export function BoardView(props: { of: ScopeBoard }) {
  const { board, scorecardTitle, gates } = props.of;
  const { scorecardId, ref: scopeRef, cells, ruleSetVersion } = board;
  const t = useWords();
  const gateLink = useGateLink();
  const questions = new Map(gates.map(({ id, question }) => [id, question]));
  return (
    <Section title={scorecardTitle}>
      <Typography color="text.secondary" sx={{ mb: 1 }}>
        <StateCountsLine
          counts={countStates(cells.map(({ state }) => state))}
        />
        . {t('gate.rule.version', { version: String(ruleSetVersion) })}
      </Typography>
      <Records
        label={scorecardTitle}
        records={cells}
        keyOf={({ gateId }) => gateId}
        columns={[
          {
            id: 'gate',
            label: t('gates.column.gate'),
            width: '40%',
            render: ({ gateId }) => (
              <>
                {gateId}{' '}
                <TextLink to={gateLink({ scorecardId, scopeRef, gateId })}>
                  {questions.get(gateId) ?? gateId}
                </TextLink>
              </>
            ),
          },
          {
            id: 'state',
            label: t('gates.column.state'),
            width: 140,
            render: ({ state }) => <StateMark state={state} />,
          },
          {
            id: 'why',
            label: t('gates.column.why'),
            render: ({ reason }) => <TextWithNames>{reason}</TextWithNames>,
          },
          {
            id: 'since',
            label: t('gates.column.since'),
            width: 140,
            render: ({ since }) => <Instant at={since} />,
          },
        ]}
      />
    </Section>
  );
}

import type { RolloutView } from '@builder-insights/plugin-readiness-common';
import { Disclosure, Records, Section } from '@builder-insights/ui';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { compareGates, type ComparedGate } from '../../history/compareGates';
import { useReadinessLink } from '../../hooks/useReadinessLink';
import { useWords } from '../../hooks/useWords';
import { StateMark } from '../shared/StateMark';

/** @internal */
export interface ComparedGatesProps {
  then: RolloutView;
  now: RolloutView;
}

/** The states of the gates on a day beside those of today; what is another comes first. */
export function ComparedGates(props: ComparedGatesProps) {
  const { then, now } = props;
  const t = useWords();
  const link = useReadinessLink();
  const { changed, same } = compareGates(then.gates, now.gates);
  const table = (label: string, gates: readonly ComparedGate[]) => (
    <Records
      label={label}
      records={gates}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'gate',
          label: t('history.states.gate'),
          width: '36%',
          render: ({ id, question }) => (
            <Link
              component={RouterLink}
              to={link(`gates/${encodeURIComponent(id)}`)}
            >
              {id} {question}
            </Link>
          ),
        },
        {
          id: 'then',
          label: t('history.states.then'),
          render: gate =>
            gate.then ? (
              <StateMark state={gate.then.state} />
            ) : (
              t('history.states.notYet')
            ),
        },
        {
          id: 'now',
          label: t('history.states.now'),
          render: gate =>
            gate.now ? (
              <StateMark state={gate.now.state} />
            ) : (
              t('history.states.gone')
            ),
        },
        {
          id: 'reason',
          label: t('history.states.reason'),
          width: '28%',
          render: gate => gate.then?.reason,
        },
      ]}
    />
  );
  return (
    <Section title={t('history.states.heading')}>
      {changed.length > 0 ? (
        table(t('history.states.label'), changed)
      ) : (
        <Typography>{t('history.states.noneChanged')}</Typography>
      )}
      {same.length > 0 && (
        <Disclosure
          summary={t('history.states.sameSummary', { count: same.length })}
        >
          {table(t('history.states.sameLabel'), same)}
        </Disclosure>
      )}
    </Section>
  );
}

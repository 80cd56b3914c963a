import type { Ring } from '@builder-insights/plugin-readiness-common';
import {
  EntityLink,
  Instant,
  Records,
  useOpenEntry,
  type RecordColumn,
} from '@builder-insights/ui';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import type { ListedRecord } from '../../api/ReadinessAnswers';
import { useWords } from '../../hooks/useWords';
import { VerdictMark } from '../shared/VerdictMark';
import { StandingMark } from './StandingMark';

/** @internal */
export interface RecordTableProps {
  records: readonly ListedRecord[];
  rings: readonly Ring[];
}

/** Records, newest first, each with whether it still stands. */
export function RecordTable(props: RecordTableProps) {
  const { records, rings } = props;
  const t = useWords();
  const { searchOf } = useOpenEntry('record');
  const ringTitle = (id: string) =>
    rings.find(ring => ring.id === id)?.title ?? id;
  const columns: Array<RecordColumn<ListedRecord>> = [
    {
      id: 'record',
      label: t('records.column.record'),
      render: ({ id, sequence, ringId }) => (
        <Link
          component={RouterLink}
          to={searchOf(id)}
          data-list-entry={id}
          sx={{ display: 'inline-block', py: 0.25 }}
        >
          {t('records.title', {
            n: String(sequence),
            ring: <>{ringTitle(ringId)}</>,
          })}
        </Link>
      ),
    },
    {
      id: 'decision',
      label: t('records.column.decision'),
      width: 170,
      render: ({ decision }) => <VerdictMark verdict={decision} />,
    },
    {
      id: 'decided',
      label: t('records.column.decided'),
      render: ({ decidedBy, decidedAt }) =>
        t('records.decidedBy', {
          who: <EntityLink entityRef={decidedBy} />,
          when: <Instant at={decidedAt} />,
        }),
    },
    {
      id: 'standing',
      label: t('records.column.standing'),
      width: '36%',
      render: ({ standing }) => <StandingMark standing={standing} />,
    },
  ];
  return (
    <Records
      label={t('records.label')}
      columns={columns}
      records={records}
      keyOf={({ id }) => id}
    />
  );
}

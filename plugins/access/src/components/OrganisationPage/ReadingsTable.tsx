import type {
  OrgChangeCounts,
  OrgSnapshot,
} from '@builder-insights/plugin-access-common';
import { formatCount, Instant, Records } from '@builder-insights/ui';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import { useWords } from '../../hooks/useWords';
import { SnapshotState } from './SnapshotState';

/** Readings of the source, newest first; each opens beside the page. */
export function ReadingsTable(props: { snapshots: readonly OrgSnapshot[] }) {
  const t = useWords();
  return (
    <Records
      label={t('organisation.readings.label')}
      records={props.snapshots}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'readAt',
          label: t('organisation.readings.readAt'),
          width: 140,
          render: ({ id, readAt }) => (
            <Link component={RouterLink} to={`?reading=${id}`}>
              <Instant at={readAt} />
            </Link>
          ),
        },
        {
          id: 'state',
          label: t('organisation.readings.state'),
          width: 120,
          render: ({ state }) => <SnapshotState value={state} />,
        },
        {
          id: 'source',
          label: t('organisation.readings.source'),
          render: ({ source }) => source,
        },
        {
          id: 'size',
          label: t('organisation.readings.size'),
          render: ({ people, groups }) =>
            t('organisation.facts.sizeValue', {
              people: formatCount(people),
              groups: formatCount(groups),
            }),
        },
        {
          id: 'changes',
          label: t('organisation.readings.changes'),
          width: 96,
          render: ({ changes }) => formatCount(total(changes)),
        },
        {
          id: 'findings',
          label: t('organisation.readings.findings'),
          width: '28%',
          render: ({ findings }) =>
            findings.length > 0
              ? findings.map(({ code, message }) => (
                  <div key={`${code} ${message}`}>{message}</div>
                ))
              : t('organisation.readings.noFindings'),
        },
      ]}
    />
  );
}

function total(changes: OrgChangeCounts): number {
  return Object.values(changes).reduce((sum, n) => sum + n, 0);
}

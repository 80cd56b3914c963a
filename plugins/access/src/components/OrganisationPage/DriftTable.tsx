import type { DriftRecord } from '@builder-insights/plugin-access-common';
import { Instant, Records } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import { useWords } from '../../hooks/useWords';
import { DriftSeverity } from './DriftSeverity';

const RANK = { high: 0, medium: 1, low: 2 } as const;
const SIDES = ['claim', 'catalog', 'source'] as const;

/** Disagreements with what each of the three sides says. */
export function DriftTable(props: { records: readonly DriftRecord[] }) {
  const t = useWords();
  const sorted = [...props.records].sort(
    (a, b) =>
      RANK[a.severity] - RANK[b.severity] ||
      a.firstSeenAt.localeCompare(b.firstSeenAt),
  );
  return (
    <Records
      label={t('organisation.drift.label')}
      records={sorted}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'who',
          label: t('organisation.drift.who'),
          width: '30%',
          render: ({ displayName, message }) => (
            <>
              <strong>{displayName}</strong>
              <Box sx={{ color: 'text.secondary', fontWeight: 400 }}>
                {message}
              </Box>
            </>
          ),
        },
        {
          id: 'severity',
          label: t('organisation.drift.severity'),
          width: 96,
          render: ({ severity }) => <DriftSeverity value={severity} />,
        },
        ...SIDES.map(side => ({
          id: side,
          label: t(`organisation.drift.${side}`),
          render: (record: DriftRecord) =>
            record[side] ?? (
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {t('organisation.drift.silent')}
              </Box>
            ),
        })),
        {
          id: 'age',
          label: t('organisation.drift.age'),
          width: 120,
          render: ({ firstSeenAt, resolvedAt }) => (
            <>
              <Instant at={firstSeenAt} />
              {resolvedAt && (
                <Box sx={{ color: 'text.secondary' }}>
                  {t('organisation.drift.resolved')} <Instant at={resolvedAt} />
                </Box>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

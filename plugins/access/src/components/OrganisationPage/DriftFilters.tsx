import type {
  DriftKind,
  DriftRecord,
} from '@builder-insights/plugin-access-common';
import { ChoiceField, useParam } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import { useWords } from '../../hooks/useWords';

const SEVERITIES = [
  'high',
  'medium',
  'low',
] as const satisfies readonly DriftRecord['severity'][];
const KINDS = [
  'claim-extra-group',
  'claim-missing-group',
  'claim-maybe-truncated',
  'email-mismatch',
  'not-in-source',
  'foreign-entity',
  'catalog-differs',
] as const satisfies readonly DriftKind[];
const SHOWN = ['open', 'all'] as const;

/** What of the board is shown; it stands in the page's address. */
export function DriftFilters() {
  const t = useWords();
  const [severity, setSeverity] = useParam('severity');
  const [kind, setKind] = useParam('kind');
  const [show, setShow] = useParam('show');
  return (
    <Box
      role="search"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: '1fr 2fr 1fr' },
        gap: 2,
        maxWidth: 820,
        mb: 2,
      }}
    >
      <ChoiceField
        label={t('organisation.drift.severity')}
        empty={t('organisation.drift.any')}
        options={SEVERITIES}
        value={SEVERITIES.find(option => option === severity)}
        nameOf={option => t(`organisation.drift.severities.${option}`)}
        onChange={setSeverity}
      />
      <ChoiceField
        label={t('organisation.drift.kind')}
        empty={t('organisation.drift.any')}
        options={KINDS}
        value={KINDS.find(option => option === kind)}
        nameOf={option => t(`organisation.drift.kinds.${option}`)}
        onChange={setKind}
      />
      <ChoiceField
        label={t('organisation.drift.show')}
        options={SHOWN}
        value={show === 'all' ? 'all' : 'open'}
        nameOf={option => t(`organisation.drift.${option}`)}
        onChange={option => setShow(option === 'all' ? option : undefined)}
      />
    </Box>
  );
}

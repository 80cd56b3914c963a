import type { Risk } from '@builder-insights/plugin-readiness-common';
import {
  Failure,
  ListSkeleton,
  Notice,
  useListKeys,
  useOpenEntry,
} from '@builder-insights/ui';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { RiAddLine } from '@remixicon/react';
import { useMemo, useState } from 'react';
import { useOwns } from '../../hooks/useOwns';
import { useRegister } from '../../hooks/useRegister';
import { useWords } from '../../hooks/useWords';
import { gravestFirst } from '../../register/gravestFirst';
import { EditButton } from '../Register/EditButton';
import { EntryDrawer } from '../Register/EntryDrawer';
import type { RolloutPageProps } from '../shared/PageProps';
import { Milestones } from './Milestones';
import { RiskDialog } from './RiskDialog';
import { RiskTable } from './RiskTable';
import { RiskView } from './RiskView';

/** What may go wrong, the gravest first, and the milestones on the way. */
export function RisksPage(props: RolloutPageProps) {
  const { me, view, onChanged } = props;
  const t = useWords();
  const owns = useOwns();
  const { value, error, reload } = useRegister(view.rollout.id, 'risks');
  const [editing, setEditing] = useState<Risk>();
  const [adding, setAdding] = useState(false);
  const risks = useMemo(() => gravestFirst(value ?? []), [value]);
  useListKeys({ entries: risks, ...useOpenEntry('entry') });

  const close = () => {
    setAdding(false);
    setEditing(undefined);
  };
  return (
    <>
      <Typography sx={{ maxWidth: 720, mb: 2 }}>{t('risks.intro')}</Typography>
      {error !== undefined && (
        <Failure what={t('risks.failed')} error={error} onRetry={reload} />
      )}
      {error === undefined && !value && <ListSkeleton rows={6} />}
      {value && me.editRegister && (
        <Button
          variant="contained"
          startIcon={<RiAddLine size={18} aria-hidden />}
          onClick={() => setAdding(true)}
          sx={{ mb: 2 }}
        >
          {t('risks.add')}
        </Button>
      )}
      {value?.length === 0 && (
        <Notice title={t('risks.emptyTitle')}>{t('risks.emptyBody')}</Notice>
      )}
      {risks.length > 0 && <RiskTable view={view} risks={risks} />}
      {value && (
        <EntryDrawer param="entry" label={t('risks.label')} entries={risks}>
          {risk => (
            <RiskView
              view={view}
              risk={risk}
              actions={
                (me.editRegister || owns(risk.ownerRef)) && (
                  <EditButton id={risk.id} onClick={() => setEditing(risk)} />
                )
              }
            />
          )}
        </EntryDrawer>
      )}
      {(adding || editing) && (
        <RiskDialog
          view={view}
          risk={editing}
          onClose={close}
          onSaved={() => {
            close();
            reload();
            onChanged();
          }}
        />
      )}
      <Milestones {...props} />
    </>
  );
}

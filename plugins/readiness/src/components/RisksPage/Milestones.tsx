import type { Milestone } from '@builder-insights/plugin-readiness-common';
import { Failure, ListSkeleton, Section } from '@builder-insights/ui';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { RiAddLine } from '@remixicon/react';
import { useState } from 'react';
import { useOwns } from '../../hooks/useOwns';
import { useRegister } from '../../hooks/useRegister';
import { useWords } from '../../hooks/useWords';
import { EditButton } from '../Register/EditButton';
import { EntryDrawer } from '../Register/EntryDrawer';
import type { RolloutPageProps } from '../shared/PageProps';
import { MilestoneDialog } from './MilestoneDialog';
import { MilestoneTable } from './MilestoneTable';
import { MilestoneView } from './MilestoneView';

/** What is reached by when, below the risks. */
export function Milestones(props: RolloutPageProps) {
  const { me, view, onChanged } = props;
  const t = useWords();
  const owns = useOwns();
  const { value, error, reload } = useRegister(view.rollout.id, 'milestones');
  const [editing, setEditing] = useState<Milestone>();
  const [adding, setAdding] = useState(false);
  const milestones = [...(value ?? [])].sort(
    (a, b) =>
      (a.dueAt ?? '9999').localeCompare(b.dueAt ?? '9999') ||
      a.id.localeCompare(b.id, 'en', { numeric: true }),
  );
  const close = () => {
    setAdding(false);
    setEditing(undefined);
  };
  return (
    <Section
      title={t('risks.milestones.heading')}
      actions={
        value &&
        me.editRegister && (
          <Button
            variant="outlined"
            startIcon={<RiAddLine size={18} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('risks.milestones.add')}
          </Button>
        )
      }
    >
      {error !== undefined && (
        <Failure
          what={t('risks.milestones.failed')}
          error={error}
          onRetry={reload}
        />
      )}
      {error === undefined && !value && <ListSkeleton rows={3} />}
      {value?.length === 0 && (
        <Typography color="text.secondary">
          {t('risks.milestones.empty')}
        </Typography>
      )}
      {milestones.length > 0 && <MilestoneTable milestones={milestones} />}
      {value && (
        <EntryDrawer
          param="milestone"
          label={t('risks.milestones.label')}
          entries={milestones}
        >
          {milestone => (
            <MilestoneView
              view={view}
              milestone={milestone}
              actions={
                (me.editRegister || owns(milestone.ownerRef)) && (
                  <EditButton
                    id={milestone.id}
                    onClick={() => setEditing(milestone)}
                  />
                )
              }
            />
          )}
        </EntryDrawer>
      )}
      {(adding || editing) && (
        <MilestoneDialog
          view={view}
          milestones={milestones}
          milestone={editing}
          onClose={close}
          onSaved={() => {
            close();
            reload();
            onChanged();
          }}
        />
      )}
    </Section>
  );
}

import type { OpenDecision } from '@builder-insights/plugin-readiness-common';
import {
  ChoiceField,
  Failure,
  ListSkeleton,
  Notice,
  useListKeys,
  useOpenEntry,
  useParam,
} from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { RiAddLine, RiCalendarCheckLine } from '@remixicon/react';
import { useMemo, useState } from 'react';
import { useOwns } from '../../hooks/useOwns';
import { useRegister } from '../../hooks/useRegister';
import { useWords } from '../../hooks/useWords';
import { DECISION_FILTERS, isShown } from '../../register/decisionFilters';
import { dependencyOrder } from '../../register/dependencyOrder';
import { EditButton } from '../Register/EditButton';
import { EntryDrawer } from '../Register/EntryDrawer';
import type { RolloutPageProps } from '../shared/PageProps';
import { AgendaDialog } from './AgendaDialog';
import { DecisionDialog } from './DecisionDialog';
import { DecisionSummary } from './DecisionSummary';
import { DecisionTable } from './DecisionTable';
import { DecisionView } from './DecisionView';

/** What has to be decided before the rings open, and the agenda of the next review. */
export function DecisionsPage(props: RolloutPageProps) {
  const { me, view, onChanged } = props;
  const t = useWords();
  const owns = useOwns();
  const { value, error, reload } = useRegister(view.rollout.id, 'decisions');
  const [show, setShow] = useParam('show');
  const filter = DECISION_FILTERS.find(known => known === show) ?? 'open';
  const [editing, setEditing] = useState<OpenDecision>();
  const [adding, setAdding] = useState(false);
  const [agenda, setAgenda] = useState(false);
  const decisions = useMemo(() => value ?? [], [value]);
  const placed = useMemo(
    () =>
      dependencyOrder(decisions).filter(({ decision }) =>
        isShown(decision, filter, new Date()),
      ),
    [decisions, filter],
  );
  const entries = useMemo(
    () => placed.map(({ decision }) => decision),
    [placed],
  );
  useListKeys({ entries, ...useOpenEntry('entry') });

  const close = () => {
    setAdding(false);
    setEditing(undefined);
  };
  if (error !== undefined) {
    return (
      <Failure what={t('decisions.failed')} error={error} onRetry={reload} />
    );
  }
  if (!value) {
    return <ListSkeleton rows={8} />;
  }
  return (
    <>
      {decisions.length > 0 && <DecisionSummary decisions={decisions} />}
      <Typography sx={{ maxWidth: 720, mb: 2 }}>
        {t('decisions.intro')} {t('decisions.order')}
      </Typography>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 1,
          mb: 2,
        }}
      >
        {me.editRegister && (
          <Button
            variant="contained"
            startIcon={<RiAddLine size={18} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('decisions.add')}
          </Button>
        )}
        <Button
          variant="outlined"
          startIcon={<RiCalendarCheckLine size={18} aria-hidden />}
          onClick={() => setAgenda(true)}
        >
          {t('decisions.agenda.open')}
        </Button>
        <Box sx={{ width: 220, ml: { sm: 'auto' } }}>
          <ChoiceField
            label={t('decisions.filter.label')}
            options={DECISION_FILTERS}
            value={filter}
            nameOf={option => t(`decisions.filter.${option}`)}
            onChange={next => setShow(next === 'open' ? undefined : next)}
          />
        </Box>
      </Box>
      {decisions.length === 0 && (
        <Notice title={t('decisions.emptyTitle')}>
          {t('decisions.emptyBody')}
        </Notice>
      )}
      {decisions.length > 0 && placed.length === 0 && (
        <Typography color="text.secondary">
          {t('decisions.filter.none')}
        </Typography>
      )}
      {placed.length > 0 && <DecisionTable placed={placed} />}
      <EntryDrawer
        param="entry"
        label={t('decisions.label')}
        entries={decisions}
      >
        {decision => (
          <DecisionView
            view={view}
            decision={decision}
            actions={
              (me.editRegister || owns(decision.ownerRef)) && (
                <EditButton
                  id={decision.id}
                  onClick={() => setEditing(decision)}
                />
              )
            }
          />
        )}
      </EntryDrawer>
      {(adding || editing) && (
        <DecisionDialog
          view={view}
          decisions={decisions}
          decision={editing}
          onClose={close}
          onSaved={() => {
            close();
            reload();
            onChanged();
          }}
        />
      )}
      {agenda && (
        <AgendaDialog
          rolloutId={view.rollout.id}
          onClose={() => setAgenda(false)}
        />
      )}
    </>
  );
}

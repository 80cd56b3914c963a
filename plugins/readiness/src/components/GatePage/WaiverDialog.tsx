import {
  LONGEST_WAIVER_DAYS,
  type GateView,
} from '@builder-insights/plugin-readiness-common';
import { DayField, Failure, ReasonField, useAct } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useWords } from '../../hooks/useWords';
import { FormDialog } from '../shared/FormDialog';
import { EMPTY_WAIVER, waiverProblems } from './waiverProblems';

/** @internal */
export interface WaiverDialogProps {
  view: GateView;
  onClose: () => void;
  onChanged: (what: string) => void;
}

/** Asks for a known failing to be accepted for a time. */
export function WaiverDialog(props: WaiverDialogProps) {
  const { view, onClose, onChanged } = props;
  const { gate, scope } = view;
  const t = useWords();
  const api = useReadinessApi();
  const [draft, setDraft] = useState(EMPTY_WAIVER);
  const [tried, setTried] = useState(false);
  const { acting, error, act } = useAct();
  const problems = waiverProblems(draft, gate.severity, t);
  const shown = tried ? problems : {};

  const save = () => {
    const { until } = draft;
    setTried(true);
    if (Object.keys(problems).length > 0 || !until) {
      return;
    }
    void act(async () => {
      await api.requestWaiver({
        scorecardId: scope.scorecardId,
        scopeRef: scope.ref,
        gateId: gate.id,
        reason: draft.reason.trim(),
        compensatingControl: draft.control.trim(),
        until: `${until}T00:00:00.000Z`,
      });
      onChanged(t('gate.waive.saved'));
    });
  };
  return (
    <FormDialog
      title={t('gate.waive.title')}
      save={t('gate.waive.save')}
      dirty={Boolean(draft.reason || draft.control || draft.until)}
      acting={acting}
      onSave={save}
      onClose={onClose}
    >
      <Typography sx={{ mb: 2 }}>
        {t('gate.waive.about')}{' '}
        {t('gate.waive.longest', {
          count: LONGEST_WAIVER_DAYS[gate.severity],
          severity: t(`words.level.${gate.severity}`).toLocaleLowerCase(),
        })}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <ReasonField
          focusOnMount
          label={t('gate.waive.reason')}
          value={draft.reason}
          onChange={reason => setDraft({ ...draft, reason })}
          error={shown.reason}
        />
        <ReasonField
          label={t('gate.waive.control')}
          value={draft.control}
          onChange={control => setDraft({ ...draft, control })}
          error={shown.control}
        />
        <DayField
          label={t('gate.waive.until')}
          value={draft.until}
          onChange={until => setDraft({ ...draft, until })}
          error={shown.until}
        />
      </Box>
      {error !== undefined && (
        <Failure what={t('gate.waive.failed')} error={error} />
      )}
    </FormDialog>
  );
}

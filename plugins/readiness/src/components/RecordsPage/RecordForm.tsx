import type {
  DecisionRecord,
  RolloutView,
} from '@builder-insights/plugin-readiness-common';
import { ChoiceField, Failure } from '@builder-insights/ui';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useRecordForm } from '../../hooks/useRecordForm';
import { useWords } from '../../hooks/useWords';
import { TextLine } from '../Register/TextLine';
import { FormDialog } from '../shared/FormDialog';
import { ConditionFields } from './ConditionFields';
import { DecisionChoice } from './DecisionChoice';
import { DissentFields } from './DissentFields';
import { ParticipantsField } from './ParticipantsField';
import { VerdictNow } from './VerdictNow';

/** @internal */
export interface RecordFormProps {
  /** As it was just read. */
  view: RolloutView;
  onClose: () => void;
  onRecorded: (record: DecisionRecord) => void;
}

/** Writes a decision about a ring down, beside the verdict that it is taken on. */
export function RecordForm(props: RecordFormProps) {
  const { view, onClose, onRecorded } = props;
  const t = useWords();
  const form = useRecordForm(view, onRecorded);
  const { ring, draft, set, problems, conflict, error } = form;
  const titles = new Map(view.rings.map(({ id, title }) => [id, title]));
  const conditionProblem = () => {
    if (problems.includes('conditions')) {
      return t('records.dialog.conditionsMissing');
    }
    return problems.includes('condition')
      ? t('records.dialog.conditionMissing')
      : undefined;
  };
  return (
    <FormDialog
      wide
      title={t('records.dialog.title')}
      save={t('records.dialog.save')}
      dirty={form.dirty}
      acting={form.acting}
      onSave={form.save}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gap: 3, pt: 1 }}>
        <ChoiceField
          label={t('records.dialog.ring')}
          options={[...titles.keys()]}
          value={ring.id}
          nameOf={id => titles.get(id) ?? id}
          onChange={id => id && form.chooseRing(id)}
        />
        {conflict && (
          <Alert severity="warning" variant="outlined">
            <AlertTitle>{t('records.dialog.conflictTitle')}</AlertTitle>
            {t('records.dialog.conflict')}{' '}
            {!draft.decision && t('records.dialog.decisionGone')}
          </Alert>
        )}
        <VerdictNow
          label={t('records.dialog.verdict')}
          verdict={ring.verdict}
        />
        <DecisionChoice
          verdict={ring.verdict.verdict}
          value={draft.decision}
          onChange={decision => set({ decision })}
          error={
            problems.includes('decision')
              ? t('records.dialog.decisionMissing')
              : undefined
          }
        />
        <TextLine
          required
          multiline
          longest={5_000}
          label={t('records.dialog.rationale')}
          value={draft.rationale}
          onChange={rationale => set({ rationale: rationale ?? '' })}
          error={
            problems.includes('rationale')
              ? t('records.dialog.rationaleMissing')
              : undefined
          }
        />
        {draft.decision === 'conditional-go' && (
          <ConditionFields
            conditions={draft.conditions}
            onChange={conditions => set({ conditions })}
            error={conditionProblem()}
          />
        )}
        <ParticipantsField
          value={draft.participants}
          onChange={participants => set({ participants })}
        />
        <DissentFields
          dissent={draft.dissent}
          onChange={dissent => set({ dissent })}
          error={
            problems.includes('dissent')
              ? t('records.dialog.dissentMissing')
              : undefined
          }
        />
      </Box>
      {error !== undefined && (
        <Failure what={t('records.dialog.failed')} error={error} />
      )}
      <Typography color="text.secondary" sx={{ mt: 2 }}>
        {t('records.dialog.final')}
      </Typography>
    </FormDialog>
  );
}

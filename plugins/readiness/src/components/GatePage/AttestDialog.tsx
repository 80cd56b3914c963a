import type {
  AttestationTerms,
  GateView,
} from '@builder-insights/plugin-readiness-common';
import { Failure, formatDay, useAct } from '@builder-insights/ui';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { after } from '../../format/after';
import { formatDuration } from '../../format/formatDuration';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useWords } from '../../hooks/useWords';
import { FormDialog } from '../shared/FormDialog';
import { AttestFields, type AttestDraft } from './AttestFields';
import { isLink } from './isLink';
import { StatementQuote } from './StatementQuote';

/** @internal */
export interface AttestDialogProps {
  view: GateView;
  terms: AttestationTerms;
  onClose: () => void;
  onChanged: (what: string) => void;
}

/** States in one's own name whether something holds: the exact words, and how long they hold. */
export function AttestDialog(props: AttestDialogProps) {
  const { view, terms, onClose, onChanged } = props;
  const { statement, validFor, secondPerson } = terms;
  const t = useWords();
  const api = useReadinessApi();
  const [draft, setDraft] = useState<AttestDraft>({ note: '', link: '' });
  const [tried, setTried] = useState(false);
  const { acting, error, act } = useAct();
  const note = draft.note.trim() || undefined;
  const link = draft.link.trim() || undefined;

  const save = () => {
    const { holds } = draft;
    setTried(true);
    if (holds === undefined || (link && !isLink(link))) {
      return;
    }
    void act(async () => {
      const { pending } = await api.attest({
        scorecardId: view.scope.scorecardId,
        scopeRef: view.scope.ref,
        gateId: view.gate.id,
        holds,
        statement,
        note,
        link,
      });
      onChanged(t(pending ? 'gate.attest.savedPending' : 'gate.attest.saved'));
    });
  };
  return (
    <FormDialog
      title={t('gate.attest.title')}
      save={t('gate.attest.save')}
      dirty={draft.holds !== undefined || Boolean(note) || Boolean(link)}
      acting={acting}
      onSave={save}
      onClose={onClose}
    >
      <Typography>{t('gate.attest.lead')}</Typography>
      <StatementQuote>{statement}</StatementQuote>
      <Typography color="text.secondary" sx={{ mb: 2 }}>
        {t('gate.attest.validFor', {
          time: formatDuration(validFor),
          day: formatDay(after(new Date(), validFor)),
        })}
        {secondPerson && <> {t('gate.attest.second')}</>}
      </Typography>
      <AttestFields draft={draft} tried={tried} onChange={setDraft} />
      {error !== undefined && (
        <Failure what={t('gate.attest.failed')} error={error} />
      )}
    </FormDialog>
  );
}

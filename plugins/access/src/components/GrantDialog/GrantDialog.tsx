import type { RoleGrant } from '@builder-insights/plugin-access-common';
import { DiscardDialog, Failure, useAct } from '@builder-insights/ui';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useId, useState, type FormEvent } from 'react';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useGrantImpact } from '../../hooks/useGrantImpact';
import { useWords } from '../../hooks/useWords';
import { EMPTY_GRANT } from '../../roles/GrantDraft';
import { grantProblems } from '../../roles/grantProblems';
import { toGrantRequest } from '../../roles/toGrantRequest';
import { GrantFields } from './GrantFields';
import { GrantPreview } from './GrantPreview';

/** @internal */
export interface GrantDialogProps {
  onClose: () => void;
  onGranted: (grant: RoleGrant) => void;
}

/** Grants a role: what it would change is shown before it can be saved. */
export function GrantDialog(props: GrantDialogProps) {
  const { onClose, onGranted } = props;
  const t = useWords();
  const api = useAccessApi();
  const titleId = useId();
  const phone = useMediaQuery('(max-width:599px)', { noSsr: true });
  const [draft, setDraft] = useState(EMPTY_GRANT);
  const [tried, setTried] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const { acting, error, act } = useAct();
  const request = toGrantRequest(draft);
  const impact = useGrantImpact(request);
  const problems = grantProblems(draft, new Date());
  const previewed = impact.value?.refusals.length === 0;

  const leave = () => (draft === EMPTY_GRANT ? onClose() : setLeaving(true));
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (request && problems.length === 0 && previewed && !acting) {
      void act(async () => onGranted(await api.grant(request)));
    }
  };
  return (
    <Dialog
      open
      fullWidth
      fullScreen={phone}
      onClose={leave}
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId}>{t('people.grant.title')}</DialogTitle>
      <form onSubmit={save} noValidate style={{ display: 'contents' }}>
        <DialogContent>
          <GrantFields
            draft={draft}
            problems={tried ? problems : []}
            onChange={setDraft}
          />
          <GrantPreview impact={request && impact} />
          {error !== undefined && (
            <Failure what={t('people.grant.failed')} error={error} />
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={leave}>{t('page.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            disabled={acting || (request !== undefined && !previewed)}
          >
            {t('people.grant.save')}
          </Button>
        </DialogActions>
      </form>
      <DiscardDialog
        open={leaving}
        question={t('people.grant.discardQuestion')}
        hint={t('people.grant.discardHint')}
        discard={t('people.grant.discard')}
        keep={t('people.grant.keep')}
        onKeep={() => setLeaving(false)}
        onDiscard={onClose}
      />
    </Dialog>
  );
}

import type { RoleGrant } from '@builder-insights/plugin-access-common';
import {
  EntityName,
  Failure,
  ListSkeleton,
  ReasonField,
  useAct,
  useLoad,
} from '@builder-insights/ui';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useCallback, useId, useState } from 'react';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useWords } from '../../hooks/useWords';
import { ImpactView } from '../shared/ImpactView';

/** @internal */
export interface RevokeDialogProps {
  grant: RoleGrant;
  onClose: () => void;
  onRevoked: () => void;
}

/** Takes a role back: first who loses what by it, then why. */
export function RevokeDialog(props: RevokeDialogProps) {
  const { grant, onClose, onRevoked } = props;
  const t = useWords();
  const api = useAccessApi();
  const titleId = useId();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { acting, error, act } = useAct();
  const preview = useLoad(
    useCallback(async () => await api.previewRevoke(grant.id), [api, grant.id]),
  );
  const refused = preview.value?.refusals.length !== 0;

  const save = () => {
    setTried(true);
    if (reason.trim() && !acting) {
      void act(async () => {
        await api.revoke(grant.id, reason.trim());
        onRevoked();
      });
    }
  };
  return (
    <Dialog open fullWidth onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>
        {t('people.revoke.title', { role: t(`roles.name.${grant.role}`) })}
      </DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>
          {t('people.revoke.about', {
            who: <EntityName entityRef={grant.subjectRef} />,
          })}
        </Typography>
        {preview.loading && !preview.value && <ListSkeleton rows={1} />}
        {preview.error !== undefined && (
          <Failure
            what={t('people.revoke.impactFailed')}
            error={preview.error}
            onRetry={preview.reload}
          />
        )}
        {preview.value && <ImpactView impact={preview.value} />}
        <Typography component="div" sx={{ mt: 2 }}>
          <ReasonField
            label={t('people.revoke.reason')}
            value={reason}
            onChange={setReason}
            error={
              tried && !reason.trim() ? t('people.revoke.noReason') : undefined
            }
          />
        </Typography>
        {error !== undefined && (
          <Failure what={t('people.revoke.failed')} error={error} />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('page.cancel')}</Button>
        <Button
          color="error"
          variant="contained"
          disabled={acting || refused}
          onClick={save}
        >
          {t('people.revoke.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

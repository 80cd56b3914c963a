import {
  APPROVABLE_FINDINGS,
  type OrgSnapshot,
} from '@builder-insights/plugin-access-common';
import { EntityName, Failure, ReasonField, useAct } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useWords } from '../../hooks/useWords';
import type { PageProps } from '../shared/PageProps';

/** @internal */
export interface ApprovalProps extends PageProps {
  snapshot: OrgSnapshot;
}

/** What the reader can do about a reading that is held back, and why not more: two people take it, one turns it down. */
export function Approval(props: ApprovalProps) {
  const { snapshot, me, onChanged } = props;
  const { id, proposal, findings } = snapshot;
  const t = useWords();
  const api = useAccessApi();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { acting, error, act } = useAct();
  const own = proposal?.by === me.userRef;
  const approvable = findings.every(({ code }) =>
    APPROVABLE_FINDINGS.includes(code),
  );

  const explanation = () => {
    if (!approvable) {
      return t('organisation.approval.never');
    }
    if (!me.may.approveOrg) {
      return t('organisation.approval.mayNot');
    }
    if (!proposal) {
      return t('organisation.approval.first');
    }
    return own
      ? t('organisation.approval.own')
      : t('organisation.approval.second', {
          who: <EntityName entityRef={proposal.by} />,
        });
  };
  const decide = (how: (given: string) => Promise<unknown>) => {
    setTried(true);
    if (reason.trim() && !acting) {
      void act(async () => {
        await how(reason.trim());
        setReason('');
        setTried(false);
        onChanged();
      });
    }
  };
  return (
    <>
      <Typography sx={{ mb: 2, overflowWrap: 'anywhere' }}>
        {explanation()}
      </Typography>
      {me.may.approveOrg && (
        <>
          <ReasonField
            label={t('organisation.approval.reason')}
            hint={t('organisation.approval.reasonHint')}
            value={reason}
            onChange={setReason}
            error={
              tried && !reason.trim()
                ? t('organisation.approval.noReason')
                : undefined
            }
          />
          {error !== undefined && (
            <Failure what={t('organisation.approval.failed')} error={error} />
          )}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
            {approvable && !own && (
              <Button
                variant="contained"
                disabled={acting}
                onClick={() =>
                  decide(given =>
                    proposal
                      ? api.approveSnapshot(id, given)
                      : api.proposeSnapshot(id, given),
                  )
                }
              >
                {t(
                  proposal
                    ? 'organisation.approval.approve'
                    : 'organisation.approval.propose',
                )}
              </Button>
            )}
            <Button
              color="error"
              disabled={acting}
              onClick={() => decide(given => api.rejectSnapshot(id, given))}
            >
              {t('organisation.approval.reject')}
            </Button>
          </Box>
        </>
      )}
    </>
  );
}

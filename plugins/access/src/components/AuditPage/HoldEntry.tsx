import type { AuditHold } from '@builder-insights/plugin-access-common';
import {
  DiscardDialog,
  EntityName,
  Failure,
  formatDay,
  Instant,
  Mark,
  useAct,
} from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { RiLockLine, RiLockUnlockLine } from '@remixicon/react';
import { useState } from 'react';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface HoldEntryProps {
  hold: AuditHold;
  onReleased: () => void;
}

/** One hold: what it keeps, why, and the way to release it. */
export function HoldEntry(props: HoldEntryProps) {
  const { hold, onReleased } = props;
  const { releasedAt, releasedBy } = hold;
  const t = useWords();
  const api = useAccessApi();
  const [asking, setAsking] = useState(false);
  const { acting, error, act } = useAct();
  const release = () => {
    setAsking(false);
    void act(async () => {
      await api.releaseHold(hold.id);
      onReleased();
    });
  };
  return (
    <Box sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider' }}>
      <Mark
        icon={releasedAt ? RiLockUnlockLine : RiLockLine}
        color={releasedAt ? 'text.secondary' : 'warning.main'}
      >
        {t(releasedAt ? 'audit.holds.over' : 'audit.holds.inForce')}
      </Mark>
      <Typography>
        {t('audit.holds.span', {
          from: formatDay(hold.from),
          to: formatDay(hold.to),
        })}
        : {hold.reason}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {t('audit.holds.placed', {
          who: <EntityName entityRef={hold.placedBy} />,
          when: <Instant at={hold.placedAt} />,
        })}{' '}
        {releasedAt &&
          releasedBy &&
          t('audit.holds.released', {
            who: <EntityName entityRef={releasedBy} />,
            when: <Instant at={releasedAt} />,
          })}
      </Typography>
      {!releasedAt && (
        <Button disabled={acting} onClick={() => setAsking(true)}>
          {t('audit.holds.release')}
        </Button>
      )}
      {error !== undefined && (
        <Failure what={t('audit.holds.releaseFailed')} error={error} />
      )}
      <DiscardDialog
        open={asking}
        question={t('audit.holds.releaseQuestion')}
        hint={t('audit.holds.releaseHint')}
        discard={t('audit.holds.release')}
        keep={t('audit.holds.keep')}
        onKeep={() => setAsking(false)}
        onDiscard={release}
      />
    </Box>
  );
}

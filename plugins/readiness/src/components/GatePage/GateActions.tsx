import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useWords } from '../../hooks/useWords';
import { AttestDialog } from './AttestDialog';
import type { GatePartProps } from './GateContent';
import { RefreshButton } from './RefreshButton';
import { WaiverDialog } from './WaiverDialog';

/** What the reader can do about a gate. What they may not do is not shown. */
export function GateActions(props: GatePartProps) {
  const { view, onChanged } = props;
  const { gate, cell, may } = view;
  const t = useWords();
  const [open, setOpen] = useState<'attest' | 'waive'>();
  const { attestation } = gate;
  const close = () => setOpen(undefined);
  const finish = (what: string) => {
    close();
    onChanged(what);
  };
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'flex-start',
        gap: 1,
        mt: 2,
      }}
    >
      {may.attest && attestation && (
        <Button variant="contained" onClick={() => setOpen('attest')}>
          {t('gate.attest.action')}
        </Button>
      )}
      {may.refresh && <RefreshButton view={view} onChanged={onChanged} />}
      {may.requestWaiver && cell.state === 'fail' && (
        <Button variant="outlined" onClick={() => setOpen('waive')}>
          {t('gate.waive.action')}
        </Button>
      )}
      {open === 'attest' && attestation && (
        <AttestDialog
          view={view}
          terms={attestation}
          onClose={close}
          onChanged={finish}
        />
      )}
      {open === 'waive' && (
        <WaiverDialog view={view} onClose={close} onChanged={finish} />
      )}
    </Box>
  );
}

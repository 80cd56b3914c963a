import {
  waiverStatusAt,
  type Waiver,
} from '@builder-insights/plugin-readiness-common';
import { useUserRef } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { WaiverStep } from '../../api/ReadinessApi';
import { useWords } from '../../hooks/useWords';
import { waiverSteps } from '../../waiver/waiverSteps';
import { WaiverStepDialog } from './WaiverStepDialog';

/** @internal */
export interface WaiverActionsProps {
  waiver: Waiver;
  /** Whether the reader may answer what others asked for. */
  mayApprove: boolean;
  /** To be called when a step is done, or somebody else was faster. */
  onChanged: () => void;
}

/** What the reader can do about a waiver; why they cannot answer a request, where they cannot. */
export function WaiverActions(props: WaiverActionsProps) {
  const { waiver, mayApprove, onChanged } = props;
  const t = useWords();
  const userRef = useUserRef();
  const [step, setStep] = useState<WaiverStep>();
  // Who reads is known a moment later than what there is: until then nobody is offered anything.
  if (userRef === undefined) {
    return null;
  }
  const status = waiverStatusAt(waiver, new Date());
  const own = waiver.requestedBy === userRef;
  const steps = waiverSteps({ status, own, mayApprove });
  return (
    <>
      {status === 'requested' && !steps.includes('approve') && (
        <Typography variant="body2" color="text.secondary">
          {t(own ? 'waivers.ownRequest' : 'waivers.mayNot')}
        </Typography>
      )}
      {steps.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
          {steps.map(possible => (
            <Button
              key={possible}
              variant={possible === 'approve' ? 'contained' : 'outlined'}
              onClick={() => setStep(possible)}
            >
              {t(`waivers.act.${possible}`)}
            </Button>
          ))}
        </Box>
      )}
      {step && (
        <WaiverStepDialog
          waiver={waiver}
          step={step}
          onClose={() => setStep(undefined)}
          onDone={() => {
            setStep(undefined);
            onChanged();
          }}
        />
      )}
    </>
  );
}

import type {
  CaptureRequest,
  Viewer,
} from '@builder-insights/plugin-builder-insights-common';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useCorrecting } from '../../hooks/useCorrecting';
import { useWords } from '../../hooks/useWords';
import { InsightDrawer } from '../InsightDrawer/InsightDrawer';
import { CaptureForm } from './CaptureForm';
import { CorrectCapture } from './CorrectCapture';
import { MayNotCapture } from './MayNotCapture';
import { SavedCapture } from './SavedCapture';

/** @internal */
export interface CapturePageProps {
  userRef: string;
  /** Absent until the backend says who is looking; nobody waits for that to write. */
  viewer: Viewer | undefined;
  /** Whether the backend cannot be asked. */
  offline: boolean;
}

/** Where a person writes down what a builder told them. */
export function CapturePage(props: CapturePageProps) {
  const { userRef, viewer, offline } = props;
  const t = useWords();
  const [saved, setSaved] = useState<CaptureRequest>();
  const { correcting, correct, stop } = useCorrecting(userRef);

  if (viewer && !viewer.may.capture) {
    return <MayNotCapture />;
  }
  const content = () => {
    if (correcting) {
      return (
        <CorrectCapture
          key={correcting.clientId}
          userRef={userRef}
          request={correcting}
          onCancel={stop}
          onSaved={request => {
            setSaved(request);
            stop();
          }}
        />
      );
    }
    return saved ? (
      <SavedCapture
        userRef={userRef}
        request={saved}
        onAnother={() => setSaved(undefined)}
        onCorrect={({ clientId }) => correct(clientId)}
      />
    ) : (
      <CaptureForm userRef={userRef} onSaved={setSaved} />
    );
  };
  return (
    <Box sx={{ maxWidth: 760 }}>
      {offline && (
        <Alert severity="info" variant="outlined" sx={{ mb: 2 }}>
          {t('capture.offline.viewer')}
        </Alert>
      )}
      {content()}
      <InsightDrawer />
    </Box>
  );
}

import { useRouteRef } from '@backstage/core-plugin-api';
import { useUserRef } from '@builder-insights/ui';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useViewer } from '../../hooks/useViewer';
import { useWords } from '../../hooks/useWords';
import { rootRouteRef } from '../../routes';
import { CaptureForm } from '../CapturePage/CaptureForm';
import { MayNotCapture } from '../CapturePage/MayNotCapture';

/** On the home page: write it down before it is forgotten. */
export function CaptureNow() {
  const t = useWords();
  const root = useRouteRef(rootRouteRef)();
  const userRef = useUserRef();
  const { value: viewer, loading } = useViewer();
  const [saved, setSaved] = useState(0);
  if (!userRef || loading) {
    return <Skeleton variant="rounded" height={160} />;
  }
  if (viewer && !viewer.may.capture) {
    return <MayNotCapture />;
  }
  return (
    <>
      <CaptureForm
        compact
        userRef={userRef}
        onSaved={() => setSaved(saved + 1)}
        actions={
          <Button component={Link} to={`${root}/capture`}>
            {t('home.captureOpen')}
          </Button>
        }
      />
      <Typography role="status" variant="body2" sx={{ mt: 1, minHeight: 20 }}>
        {saved > 0 && (
          <>
            {t('home.captureSaved')}.{' '}
            <Link to={`${root}/mine`}>{t('capture.saved.seeMine')}</Link>
          </>
        )}
      </Typography>
    </>
  );
}

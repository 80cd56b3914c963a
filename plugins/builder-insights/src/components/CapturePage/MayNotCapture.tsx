import { useRouteRef } from '@backstage/core-plugin-api';
import { Notice } from '@builder-insights/ui';
import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { useWords } from '../../hooks/useWords';
import { rootRouteRef } from '../../routes';

/** Says which right is missing, who gives it, and what there is without it. */
export function MayNotCapture() {
  const t = useWords();
  const root = useRouteRef(rootRouteRef)();
  return (
    <Notice
      title={t('capture.notAllowed.heading')}
      actions={
        <Button variant="contained" component={Link} to={`${root}/insights`}>
          {t('capture.notAllowed.insights')}
        </Button>
      }
    >
      {t('capture.notAllowed.body')}
    </Notice>
  );
}

import { useRouteRef } from '@backstage/core-plugin-api';
import { useLoad } from '@builder-insights/ui';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useCallback } from 'react';
import { Link } from 'react-router-dom';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useWords } from '../../hooks/useWords';
import { rootRouteRef } from '../../routes';

/** Shown at the top of Access while something about the portal's configuration is unsafe. */
export function PostureBanner() {
  const t = useWords();
  const api = useAccessApi();
  const root = useRouteRef(rootRouteRef)();
  const { value } = useLoad(
    useCallback(async () => await api.posture(), [api]),
  );
  const red = value?.items.filter(({ state }) => state === 'red') ?? [];
  return red.length === 0 ? null : (
    <Alert
      severity="error"
      sx={{
        mb: 3,
        alignItems: 'center',
        flexWrap: { xs: 'wrap', sm: 'nowrap' },
        '& .MuiAlert-message': { flex: '1 1 200px' },
        '& .MuiAlert-action': { m: 0, p: 0 },
      }}
      action={
        <Button color="inherit" component={Link} to={`${root}/posture`}>
          {t('posture.open')}
        </Button>
      }
    >
      {t('posture.banner', {
        count: red.length,
        titles: new Intl.ListFormat().format(red.map(({ title }) => title)),
      })}{' '}
      {value?.environment === 'development' && t('posture.bannerDevelopment')}
    </Alert>
  );
}

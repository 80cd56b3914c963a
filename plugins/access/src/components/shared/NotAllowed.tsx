import { useRouteRef } from '@backstage/core-plugin-api';
import { Notice } from '@builder-insights/ui';
import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { useWords } from '../../hooks/useWords';
import { rootRouteRef } from '../../routes';
import type { TabName } from '../AccessRouter/tabsFor';

/** @internal */
export interface NotAllowedProps {
  page: TabName;
}

/** Says which role a page needs and who can give it. */
export function NotAllowed(props: NotAllowedProps) {
  const { page } = props;
  const t = useWords();
  const root = useRouteRef(rootRouteRef)();
  return (
    <Notice
      title={t('page.notAllowedTitle')}
      actions={
        <Button variant="outlined" component={Link} to={`${root}/mine`}>
          {t('page.showMine')}
        </Button>
      }
    >
      {t(`page.notAllowed.${page}`)} {t('page.whoGrants')}
    </Notice>
  );
}

import {
  ChoiceField,
  Failure,
  ListSkeleton,
  Notice,
  useLoad,
  useParam,
} from '@builder-insights/ui';
import Box from '@mui/material/Box';
import { useCallback } from 'react';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useWords } from '../../hooks/useWords';
import type { PageProps } from '../shared/PageProps';
import { GrantsTable } from './GrantsTable';

const SHOWN = ['active', 'all'] as const;

/** Every role that somebody was given, and on demand those that ended. */
export function AllGrants(props: PageProps) {
  const { me, onChanged } = props;
  const t = useWords();
  const api = useAccessApi();
  const [shown, setShown] = useParam('show');
  const all = shown === 'all';
  const {
    value: grants,
    error,
    reload,
  } = useLoad(useCallback(async () => await api.grants({ all }), [api, all]));
  return (
    <>
      <Box sx={{ maxWidth: 240, mt: 1, mb: 1 }}>
        <ChoiceField
          label={t('people.grants.show')}
          options={SHOWN}
          value={all ? 'all' : 'active'}
          nameOf={option => t(`people.grants.${option}`)}
          onChange={option => setShown(option === 'all' ? option : undefined)}
        />
      </Box>
      {error !== undefined && (
        <Failure
          what={t('people.grants.failed')}
          error={error}
          onRetry={reload}
        />
      )}
      {error === undefined && !grants && <ListSkeleton rows={6} />}
      {grants?.length === 0 && (
        <Notice title={t('people.grants.emptyTitle')}>
          {t('people.grants.emptyBody')}
        </Notice>
      )}
      {grants && grants.length > 0 && (
        <GrantsTable
          grants={grants}
          mayRevoke={me.may.grantRoles}
          onRevoked={onChanged}
        />
      )}
    </>
  );
}

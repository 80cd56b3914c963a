import {
  EntityLink,
  Failure,
  ListSkeleton,
  Notice,
  Section,
  statusOf,
  useLoad,
} from '@builder-insights/ui';
import Typography from '@mui/material/Typography';
import { useCallback } from 'react';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useWords } from '../../hooks/useWords';
import { AccessView } from '../AccessView/AccessView';
import type { PageProps } from '../shared/PageProps';
import { GrantsTable } from './GrantsTable';

/** @internal */
export interface OpenPersonProps extends PageProps {
  userRef: string;
}

/** What somebody may do and why, with everything that was ever granted to them. */
export function OpenPerson(props: OpenPersonProps) {
  const { userRef, me, onChanged } = props;
  const t = useWords();
  const api = useAccessApi();
  const { value, error, reload } = useLoad(
    useCallback(async () => {
      const [access, grants] = await Promise.all([
        api.person(userRef),
        api.grants({ subjectRef: userRef, all: true }),
      ]);
      return { access, grants };
    }, [api, userRef]),
  );
  const status = statusOf(error);
  if (status === 404 || status === 403) {
    return <Notice title={t('people.person.gone')} />;
  }
  if (error !== undefined) {
    return (
      <Failure
        what={t('people.person.failed')}
        error={error}
        onRetry={reload}
      />
    );
  }
  if (!value) {
    return <ListSkeleton rows={8} />;
  }
  const { access, grants } = value;
  return (
    <article>
      <Typography variant="h2">{access.displayName}</Typography>
      <AccessView access={access} own={false} narrow />
      <Section title={t('people.person.grants')}>
        {grants.length > 0 ? (
          <GrantsTable
            grants={grants}
            mayRevoke={me.may.grantRoles}
            onRevoked={() => {
              reload();
              onChanged();
            }}
            narrow
          />
        ) : (
          <Typography>{t('people.person.noGrants')}</Typography>
        )}
      </Section>
      <Typography sx={{ mt: 4 }}>
        {t('people.person.inCatalog')}: <EntityLink entityRef={userRef} />
      </Typography>
    </article>
  );
}

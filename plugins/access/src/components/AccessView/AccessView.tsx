import type { MyAccess } from '@builder-insights/plugin-access-common';
import { Section } from '@builder-insights/ui';
import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';
import { AccessSentence } from './AccessSentence';
import { FreshnessBanner } from './FreshnessBanner';
import { GroupsTable } from './GroupsTable';
import { OrgFacts } from './OrgFacts';
import { RolesTable } from './RolesTable';
import { SignInFactsList } from './SignInFactsList';
import { WithheldRoles } from './WithheldRoles';

/** @internal */
export interface AccessViewProps {
  access: MyAccess;
  /** Whether it is the reader's own. */
  own: boolean;
  /** Whether there is room for one column only. */
  narrow?: boolean;
}

/** What one person's access is, and why: the answer first, then what it follows from. */
export function AccessView(props: AccessViewProps) {
  const { access, own, narrow } = props;
  const { signIn, signInWithheld, groups, roles, org } = access;
  const t = useWords();
  return (
    <>
      {org && <FreshnessBanner org={org} />}
      <AccessSentence access={access} own={own} />
      <Typography color="text.secondary">{t('myAccess.why')}</Typography>
      <WithheldRoles roles={roles} />
      <Section title={t('myAccess.roles.title')}>
        <RolesTable roles={roles} narrow={narrow} />
      </Section>
      <Section title={t('myAccess.groups.title')}>
        <GroupsTable groups={groups} narrow={narrow} />
      </Section>
      <Section title={t('myAccess.signIn.title')}>
        {signIn ? (
          <SignInFactsList signIn={signIn} />
        ) : (
          <Typography>
            {t(
              signInWithheld
                ? 'myAccess.signIn.theirs'
                : 'myAccess.signIn.never',
            )}
          </Typography>
        )}
      </Section>
      <Section title={t('myAccess.org.title')}>
        {org ? (
          <OrgFacts org={org} />
        ) : (
          <Typography>{t('myAccess.org.none')}</Typography>
        )}
      </Section>
    </>
  );
}

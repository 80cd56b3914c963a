import type { SignInFacts } from '@builder-insights/plugin-access-common';
import { Fact, Facts, Instant } from '@builder-insights/ui';
import { useMethodNames } from '../../hooks/useMethodNames';
import { useWords } from '../../hooks/useWords';

/** How somebody last proved who they are. */
export function SignInFactsList(props: { signIn: SignInFacts }) {
  const { issuer, subject, methods, mappedBy, authenticatedAt, verifiedAt } =
    props.signIn;
  const t = useWords();
  const namesOf = useMethodNames();
  return (
    <Facts>
      <Fact term={t('myAccess.signIn.issuer')}>{issuer}</Fact>
      <Fact term={t('myAccess.signIn.methods')}>
        {namesOf(methods) || t('myAccess.signIn.noMethods')}
      </Fact>
      <Fact term={t('myAccess.signIn.authenticated')}>
        <Instant at={authenticatedAt} />
      </Fact>
      <Fact term={t('myAccess.signIn.verified')}>
        <Instant at={verifiedAt} />
      </Fact>
      <Fact term={t('myAccess.signIn.mapped')}>
        {t('myAccess.signIn.mappedBy', {
          annotation: mappedBy,
          subject: <>{subject}</>,
        })}
      </Fact>
    </Facts>
  );
}

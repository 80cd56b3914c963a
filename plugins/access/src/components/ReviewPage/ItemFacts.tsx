import type { AccessReviewItem } from '@builder-insights/plugin-access-common';
import { EntityLink, Fact, Facts, Instant } from '@builder-insights/ui';
import { useWords } from '../../hooks/useWords';

/** What speaks for and against a role: scope, where it comes from, why, and whether it is used. */
export function ItemFacts(props: { item: AccessReviewItem }) {
  const { scopeRef, origin, grantedBy, reason, expiresAt, lastSignInAt } =
    props.item;
  const t = useWords();
  return (
    <Facts>
      <Fact term={t('reviews.item.scope')}>
        {scopeRef ? <EntityLink entityRef={scopeRef} /> : t('roles.everything')}
      </Fact>
      <Fact term={t('reviews.item.origin')}>{t(`roles.origin.${origin}`)}</Fact>
      {grantedBy && (
        <Fact term={t('reviews.item.grantedBy')}>
          <EntityLink entityRef={grantedBy} />
        </Fact>
      )}
      {reason && <Fact term={t('reviews.item.reason')}>{reason}</Fact>}
      {origin === 'grant' && (
        <Fact term={t('reviews.item.expires')}>
          {expiresAt ? <Instant at={expiresAt} /> : t('reviews.item.never')}
        </Fact>
      )}
      <Fact term={t('reviews.item.lastSignIn')}>
        {lastSignInAt ? (
          <Instant at={lastSignInAt} />
        ) : (
          t('reviews.item.neverSignedIn')
        )}
      </Fact>
    </Facts>
  );
}

import { Notice } from '@builder-insights/ui';
import { useWords } from '../../hooks/useWords';

/** Says which right the pages need and who can give it. */
export function NotAllowed() {
  const t = useWords();
  return (
    <Notice title={t('page.notAllowedTitle')}>
      {t('page.needsScope')} {t('page.whoGrants')}
    </Notice>
  );
}

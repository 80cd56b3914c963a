import type { Gate } from '@builder-insights/plugin-readiness-common';
import { useWords } from '../../hooks/useWords';
import { OutLink } from './OutLink';

/** What to do about a gate, and where it is written down how. */
export function FixText(props: { fix: Gate['fix'] }) {
  const { text, url } = props.fix;
  const t = useWords();
  return (
    <>
      {text} {url && <OutLink url={url}>{t('path.how')}</OutLink>}
    </>
  );
}

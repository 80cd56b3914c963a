import type { Coverage } from '@builder-insights/plugin-readiness-common';
import { formatCount } from '@builder-insights/ui';
import { useWords } from '../../hooks/useWords';

/** How much of what applies is answered: a share never stands without it. */
export function CoverageText(props: { coverage: Coverage }) {
  const { answered, applicable } = props.coverage;
  const t = useWords();
  return (
    <>
      {applicable === 0
        ? t('overview.noCoverage')
        : t('overview.coverage', {
            answered: formatCount(answered),
            applicable: formatCount(applicable),
          })}
    </>
  );
}

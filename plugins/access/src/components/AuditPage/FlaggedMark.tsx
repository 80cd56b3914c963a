import { Mark } from '@builder-insights/ui';
import { RiFlagLine } from '@remixicon/react';
import { useWords } from '../../hooks/useWords';

/** Says that somebody did it under emergency access. */
export function FlaggedMark() {
  const t = useWords();
  return (
    <Mark icon={RiFlagLine} color="warning.main">
      {t('audit.list.flagged')}
    </Mark>
  );
}

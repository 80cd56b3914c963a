import type { Builder } from '@builder-insights/plugin-builder-insights-common';
import { useWords } from '../../hooks/useWords';

/** What is known about the builder, in one line. */
export function BuilderFacts(props: { builder: Builder }) {
  const { role, segment, experience, stack, companySize } = props.builder;
  const t = useWords();
  return (
    <>
      {[
        role,
        segment,
        experience && t(`taxonomy.experience.${experience}`),
        stack?.join(', '),
        companySize && t(`taxonomy.companySize.${companySize}`),
      ]
        .filter(Boolean)
        .join(' · ')}
    </>
  );
}

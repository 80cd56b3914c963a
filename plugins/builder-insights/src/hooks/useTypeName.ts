import { INSIGHT_TYPES } from '@builder-insights/plugin-builder-insights-common';
import { useWords } from './useWords';

/** Names the type of an insight; an unknown one by its value. */
export function useTypeName(): (value: string) => string {
  const t = useWords();
  return value => {
    const type = INSIGHT_TYPES.find(known => known === value);
    return type ? t(`taxonomy.type.${type}`) : value;
  };
}

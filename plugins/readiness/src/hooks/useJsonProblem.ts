import type { ParsedObject } from '../rules/parseObject';
import { useWords } from './useWords';

/** Says what is wrong with something that should be a JSON object; undefined when nothing is. */
export function useJsonProblem(): (parsed: ParsedObject) => string | undefined {
  const t = useWords();
  return parsed => {
    if ('value' in parsed) {
      return undefined;
    }
    return parsed.problem === 'not-object'
      ? t('rules.json.notObject')
      : t('rules.json.notJson', { why: parsed.why });
  };
}

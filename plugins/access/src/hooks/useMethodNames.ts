import { myAccessMessages } from '../messages/myAccess';
import { useWords } from './useWords';

type Method = keyof typeof myAccessMessages.method;

const METHODS = Object.keys(myAccessMessages.method);
const isKnown = (method: string): method is Method => METHODS.includes(method);

/** Puts authentication methods of RFC 8176 into words; an unknown one stays as it is. */
export function useMethodNames(): (methods: readonly string[]) => string {
  const t = useWords();
  return methods => {
    const names = methods.map(method =>
      isKnown(method) ? t(`myAccess.method.${method}`) : method,
    );
    const sentence = new Intl.ListFormat().format(names);
    return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
  };
}

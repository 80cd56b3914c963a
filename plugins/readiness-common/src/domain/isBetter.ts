import { VERDICTS, type VerdictWord } from '../Verdict';

/** Whether a verdict lets in more than another. @public */
export function isBetter(a: VerdictWord, b: VerdictWord): boolean {
  return VERDICTS.indexOf(a) > VERDICTS.indexOf(b);
}

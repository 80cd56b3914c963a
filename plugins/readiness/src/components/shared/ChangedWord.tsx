import {
  GATE_STATES,
  VERDICTS,
} from '@builder-insights/plugin-readiness-common';
import { StateMark } from './StateMark';
import { VerdictMark } from './VerdictMark';

/** What something was, or became: a state or a verdict with its mark, another word as it is. */
export function ChangedWord(props: { word: string }) {
  const { word } = props;
  const state = GATE_STATES.find(known => known === word);
  const verdict = VERDICTS.find(known => known === word);
  if (state) {
    return <StateMark state={state} />;
  }
  return verdict ? <VerdictMark verdict={verdict} /> : <>{word}</>;
}

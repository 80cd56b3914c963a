import { dayOf } from '@builder-insights/plugin-readiness-common';
import { useParam } from '@builder-insights/ui';
import { endOfDay } from '../time/endOfDay';
import { isDay } from '../time/isDay';

/** The day that a page is about, as its address has it. */
export interface DayParam {
  /** A UTC day; today when the address names none. */
  day: string;
  today: string;
  /** What is wrong with the day in the address: then it is today that is shown. */
  problem?: 'no-day' | 'future';
  /** The end of a day before today; undefined for now. */
  asOf?: string;
  setDay: (day: string | undefined) => void;
}

/** Keeps the day that a page is about in its address, as `at`. */
export function useDayParam(): DayParam {
  const [at, setAt] = useParam('at');
  const today = dayOf(new Date());
  const setDay = (day: string | undefined) =>
    setAt(day === today ? undefined : day);
  const problem = problemOf(at, today);
  if (at === undefined || at === today || problem) {
    return { day: today, today, problem, setDay };
  }
  return { day: at, today, asOf: endOfDay(at), setDay };
}

function problemOf(at: string | undefined, today: string): DayParam['problem'] {
  if (at === undefined) {
    return undefined;
  }
  if (!isDay(at)) {
    return 'no-day';
  }
  return at > today ? 'future' : undefined;
}

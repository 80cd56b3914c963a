import type { Gate } from '@builder-insights/plugin-readiness-common';

/** The instant that is so long after another; in UTC, where every day has 24 hours. */
export function after(from: Date, duration: Gate['maxAge']): Date {
  const {
    years = 0,
    months = 0,
    weeks = 0,
    days = 0,
    hours = 0,
    minutes = 0,
    seconds = 0,
    milliseconds = 0,
  } = duration;
  const at = new Date(from);
  at.setUTCFullYear(at.getUTCFullYear() + years, at.getUTCMonth() + months);
  const hoursInAll = ((weeks * 7 + days) * 24 + hours) * 60;
  const ms = ((hoursInAll + minutes) * 60 + seconds) * 1000 + milliseconds;
  return new Date(at.getTime() + ms);
}

import type { AuditEvent } from '@builder-insights/plugin-access-common';

/** The events of one day of the calendar, in UTC. */
export interface AuditDay {
  /** ISO 8601: `2026-11-20`. */
  day: string;
  events: AuditEvent[];
}

/** Events in their order, day by day. */
export function byDay(events: readonly AuditEvent[]): AuditDay[] {
  const days: AuditDay[] = [];
  for (const event of events) {
    const day = event.at.slice(0, 10);
    const last = days.at(-1);
    if (last?.day === day) {
      last.events.push(event);
    } else {
      days.push({ day, events: [event] });
    }
  }
  return days;
}

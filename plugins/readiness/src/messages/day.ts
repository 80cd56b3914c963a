/** Words of the choice of a past day. */
export const dayMessages = {
  day: 'End of day (UTC)',
  previous: 'The day before',
  next: 'The day after',
  today: 'Today',
  problem: {
    future: 'That day is not over yet: choose today or a day before.',
    'no-day': 'The address names no day: choose one.',
  },
} as const;

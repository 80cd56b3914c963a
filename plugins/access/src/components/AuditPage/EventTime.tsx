const EXACT: Intl.DateTimeFormatOptions = {
  dateStyle: 'full',
  timeStyle: 'long',
};

/** The time of day in UTC, as the days of the list are; exact, and in the reader's own time, on hover. */
export function EventTime(props: { at: string }) {
  const at = new Date(props.at);
  return (
    <time
      dateTime={props.at}
      title={new Intl.DateTimeFormat(undefined, EXACT).format(at)}
    >
      {new Intl.DateTimeFormat(undefined, {
        timeStyle: 'medium',
        timeZone: 'UTC',
      }).format(at)}
    </time>
  );
}

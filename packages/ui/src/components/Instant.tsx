import { relativeTime } from '../format/relativeTime';

const EXACT: Intl.DateTimeFormatOptions = {
  dateStyle: 'full',
  timeStyle: 'long',
};

/** @public */
export interface InstantProps {
  /** ISO 8601. */
  at: string;
}

/** A moment as people say it; the exact instant shows on hover. */
export function Instant(props: InstantProps) {
  const at = new Date(props.at);
  return (
    <time
      dateTime={props.at}
      title={new Intl.DateTimeFormat(undefined, EXACT).format(at)}
    >
      {relativeTime(at, new Date())}
    </time>
  );
}

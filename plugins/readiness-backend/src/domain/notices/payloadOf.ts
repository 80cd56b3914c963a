import type { NotificationPayload } from '@backstage/plugin-notifications-common';
import type { Notice } from './Notice';

/** More than this nobody reads; the page shows all. */
const MOST_LINES = 10;
const PAGE = '/readiness/mine';

/** What somebody is told, in one message. */
export function payloadOf(
  notices: readonly Notice[],
  { isUrgent, scope }: { isUrgent: boolean; scope: string },
): NotificationPayload {
  const lines = notices.slice(0, MOST_LINES).map(({ text }) => text);
  const more = notices.length - lines.length;
  const count = `${notices.length} ${
    notices.length === 1 ? 'thing needs' : 'things need'
  } you`;
  return {
    title: isUrgent ? `Readiness: ${count} at once` : `Readiness: ${count}`,
    description: [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join(
      '\n',
    ),
    link: PAGE,
    severity: isUrgent ? 'high' : 'normal',
    topic: 'readiness',
    scope,
  };
}

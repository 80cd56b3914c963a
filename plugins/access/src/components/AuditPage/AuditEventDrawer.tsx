import type { AuditEvent } from '@builder-insights/plugin-access-common';
import { ListSkeleton, Notice, SideDrawer } from '@builder-insights/ui';
import { useOpenEvent } from '../../hooks/useOpenEvent';
import { useWords } from '../../hooks/useWords';
import { AuditEventView } from './AuditEventView';

/** @internal */
export interface AuditEventDrawerProps {
  /** Those that are loaded: an event is opened from the list. */
  events: readonly AuditEvent[];
  /** Whether the first page is there. */
  started: boolean;
}

/** The event that the page's address names, beside the list. */
export function AuditEventDrawer(props: AuditEventDrawerProps) {
  const { events, started } = props;
  const t = useWords();
  const { openId, close } = useOpenEvent();
  const event = events.find(({ id }) => id === openId);
  return (
    <SideDrawer
      label={t('audit.event.label')}
      open={openId !== undefined}
      onClose={close}
    >
      {event && <AuditEventView event={event} />}
      {openId && !event && !started && <ListSkeleton rows={4} />}
      {openId && !event && started && (
        <Notice title={t('audit.event.missing')} />
      )}
    </SideDrawer>
  );
}

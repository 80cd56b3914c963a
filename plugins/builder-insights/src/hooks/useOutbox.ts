import { useApi } from '@backstage/core-plugin-api';
import { useSyncExternalStore } from 'react';
import { captureOutboxApiRef } from '../capture/CaptureOutboxApi';
import type { Outbox } from '../capture/Outbox';
import type { OutboxItem } from '../capture/OutboxItem';

/** What waits on this device for one person, live. */
export function useOutbox(userRef: string): {
  outbox: Outbox;
  items: readonly OutboxItem[];
  /** The `clientId` under way. */
  sending: string | undefined;
} {
  const outbox = useApi(captureOutboxApiRef).outboxOf(userRef);
  const items = useSyncExternalStore(outbox.subscribe, outbox.items);
  const sending = useSyncExternalStore(outbox.subscribe, outbox.sending);
  return { outbox, items, sending };
}

import type { AuditEvent } from '@builder-insights/plugin-access-common';
import { useEffect } from 'react';
import { useOpenEvent } from './useOpenEvent';

/**
 * j and k move through the list: the focus while nothing is open, otherwise what is open. Enter and Esc are the link's
 * and the drawer's own.
 */
export function useEventKeys(events: readonly AuditEvent[]) {
  const { openId, open } = useOpenEvent();

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const step = { j: 1, k: -1 }[event.key];
      if (!step || isOthers(event)) {
        return;
      }
      const ids = events.map(({ id }) => id);
      const from = ids.indexOf(openId ?? focusedId() ?? '');
      const next = ids[Math.max(0, from + step)];
      if (!next) {
        return;
      }
      event.preventDefault();
      if (openId) {
        open(next);
      } else {
        linkOf(next)?.focus();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [events, openId, open]);
}

/** Keys with modifiers are the browser's, and keys in a field are text. */
function isOthers(event: KeyboardEvent): boolean {
  const { target } = event;
  return (
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    (target instanceof HTMLElement &&
      target.closest('input, textarea, select, [role="listbox"]') !== null)
  );
}

function focusedId(): string | undefined {
  const focused = document.activeElement;
  return focused instanceof HTMLElement ? focused.dataset.event : undefined;
}

function linkOf(id: string): HTMLElement | undefined {
  return (
    document.querySelector<HTMLElement>(`[data-event="${CSS.escape(id)}"]`) ??
    undefined
  );
}

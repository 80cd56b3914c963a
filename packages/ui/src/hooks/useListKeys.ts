import { useEffect } from 'react';

/** @public */
export interface ListKeysOptions {
  /** What is listed, in order. */
  entries: ReadonlyArray<{ id: string }>;
  /** What is open, if anything. */
  openId: string | undefined;
  open: (id: string) => void;
}

/**
 * j and k move through a list: the focus while nothing is open, otherwise what is open. Enter and Esc are the link's and
 * the drawer's own. Each entry's link carries its id as `data-list-entry`.
 *
 * @public
 */
export function useListKeys(options: ListKeysOptions): void {
  const { entries, openId, open } = options;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const step = { j: 1, k: -1 }[event.key];
      if (!step || isOthers(event)) {
        return;
      }
      const ids = entries.map(({ id }) => id);
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
  }, [entries, openId, open]);
}

/** Keys with modifiers are the browser's, and keys in a field are text. */
function isOthers(event: KeyboardEvent): boolean {
  const { target } = event;
  return (
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    (target instanceof HTMLElement &&
      (target.isContentEditable ||
        target.closest('input, textarea, select, [role="listbox"]') !== null))
  );
}

function focusedId(): string | undefined {
  const focused = document.activeElement;
  return focused instanceof HTMLElement ? focused.dataset.listEntry : undefined;
}

function linkOf(id: string): HTMLElement | undefined {
  return (
    document.querySelector<HTMLElement>(
      `[data-list-entry="${CSS.escape(id)}"]`,
    ) ?? undefined
  );
}

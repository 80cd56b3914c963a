import { useCallback, useState } from 'react';

/**
 * A text that is being written and outlives the page it is written on, until the browser's tab is closed.
 *
 * @param key - tells it from other texts
 */
export function useKeptText(
  key: string,
): [text: string | undefined, set: (text: string | undefined) => void] {
  const [text, setText] = useState(() => read(key));
  const set = useCallback(
    (next: string | undefined) => {
      setText(next);
      write(key, next);
    },
    [key],
  );
  return [text, set];
}

function read(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

// A browser that keeps nothing, or has no room, still lets one write.
function write(key: string, text: string | undefined): void {
  try {
    if (text === undefined) {
      sessionStorage.removeItem(key);
    } else {
      sessionStorage.setItem(key, text);
    }
  } catch {
    // The text is on the page all the same.
  }
}

import { useEffect, useRef, type RefObject } from 'react';

/** Moves the focus to where the person goes on, once it is there. */
export function useFocusOnMount<T extends HTMLElement>(): RefObject<T> {
  const element = useRef<T>(null);
  useEffect(() => element.current?.focus(), []);
  return element;
}

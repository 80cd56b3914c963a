import { useEffect, useRef, type RefObject } from 'react';

/** Calls back when an element scrolls into view. */
export function useWhenSeen<T extends Element>(
  onSeen: () => void,
): RefObject<T> {
  const element = useRef<T>(null);
  useEffect(() => {
    if (!element.current || typeof IntersectionObserver === 'undefined') {
      return undefined;
    }
    const observer = new IntersectionObserver(
      entries => entries.some(entry => entry.isIntersecting) && onSeen(),
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [onSeen]);
  return element;
}

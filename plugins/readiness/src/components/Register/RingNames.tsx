import type { Ring } from '@builder-insights/plugin-readiness-common';

/** @internal */
export interface RingNamesProps {
  rings: readonly Ring[];
  ids: readonly string[];
}

/** Rings by their titles, in a sentence's way. */
export function RingNames(props: RingNamesProps) {
  const { rings, ids } = props;
  const titles = ids.map(id => rings.find(ring => ring.id === id)?.title ?? id);
  return <>{new Intl.ListFormat().format(titles)}</>;
}

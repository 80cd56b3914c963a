import { useActiveBreakGlass } from '../../hooks/useActiveBreakGlass';
import { ActiveBanner } from './ActiveBanner';

/** Says on every page of the portal that emergency access is on; nothing while it is off. */
export function BreakGlassBanner() {
  const active = useActiveBreakGlass();
  return active ? <ActiveBanner use={active} /> : null;
}

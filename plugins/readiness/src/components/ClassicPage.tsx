import { ClassicFrame } from '@builder-insights/ui';
import { ReadinessRouter } from './ReadinessRouter';

/** All pages inside the frame of the classic frontend system. */
export function ClassicPage() {
  return <ReadinessRouter frame={ClassicFrame} />;
}

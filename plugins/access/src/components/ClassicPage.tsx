import { ClassicFrame } from '@builder-insights/ui';
import { AccessRouter } from './AccessRouter';

/** All pages inside the frame of the classic frontend system. */
export function ClassicPage() {
  return <AccessRouter frame={ClassicFrame} />;
}

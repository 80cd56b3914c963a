import { ClassicFrame } from '@builder-insights/ui';
import { BuilderInsightsRouter } from './BuilderInsightsRouter';

/** All pages inside the frame of the classic frontend system. */
export function ClassicPage() {
  return <BuilderInsightsRouter frame={ClassicFrame} />;
}

import { BuilderInsightsRouter } from './BuilderInsightsRouter';
import { ClassicFrame } from './BuilderInsightsRouter/ClassicFrame';

/** All pages inside the frame of the classic frontend system. */
export function ClassicPage() {
  return <BuilderInsightsRouter frame={ClassicFrame} />;
}

import { createServiceRef } from '@backstage/backend-plugin-api';
import type { PostureReport } from '@builder-insights/plugin-access-common';

/** Whether the portal is safe, as far as that can be said without regard to who asks. @public */
export interface Posture {
  /** What was seen at the start, and how old the organisation is at this moment. */
  report(): Promise<PostureReport>;
}

/** The portal's safety, for backend plugins and modules. It comes with the access plugin. @public */
export const postureServiceRef = createServiceRef<Posture>({
  id: 'access.posture',
  scope: 'root',
});

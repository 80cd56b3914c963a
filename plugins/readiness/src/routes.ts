import { createRouteRef } from '@backstage/core-plugin-api';

/** Where the pages of Readiness are; valid on both frontend systems. @public */
export const rootRouteRef = createRouteRef({ id: 'readiness' });

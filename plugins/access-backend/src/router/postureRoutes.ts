import { jsonOperation, NOTHING } from '@builder-insights/backend-operations';
import type { PostureService } from '../service/PostureService';
import { postureReport } from './schemas/postureSchemas';

/** Whether the portal is safe. */
export const postureRoutes = ({ posture }: { posture: PostureService }) => [
  jsonOperation({
    id: 'getPosture',
    method: 'get',
    path: '/posture',
    summary: 'What must be right for the portal to be safe, and whether it is',
    reads: NOTHING,
    answer: postureReport,
    handle: caller => posture.report(caller),
  }),
];

import { jsonOperation, NOTHING } from '@builder-insights/backend-operations';
import type { EvidenceService } from '../service/EvidenceService';
import { accessEvidence } from './schemas/postureSchemas';

/** How people sign in, how roles are assigned, how privileged access is reviewed. */
export const evidenceRoutes = ({ evidence }: { evidence: EvidenceService }) => [
  jsonOperation({
    id: 'getEvidence',
    method: 'get',
    path: '/evidence',
    summary: 'Three questions answered from what is in force, with a hash',
    reads: NOTHING,
    answer: accessEvidence,
    handle: caller => evidence.evidence(caller),
  }),
];

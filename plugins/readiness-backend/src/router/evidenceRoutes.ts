import {
  bodyOf,
  jsonOperation,
  programOperation,
  queryOf,
  type Operation,
} from '@builder-insights/backend-operations';
import { z } from 'zod';
import {
  attestationQuerySchema,
  attestationSchema,
  confirmationSchema,
  evidencePushSchema,
  refusalSchema,
} from '../input/evidenceSchemas';
import type { AttestationService } from '../service/AttestationService';
import type { EvidenceService } from '../service/EvidenceService';
import {
  evidenceOutcomes,
  pendingAttestation,
  pendingAttestations,
} from './schemas/evidenceSchemas';
import { gateView } from './schemas/scopeSchemas';

/** Evidence that programs send, and what people sign. */
export const evidenceRoutes = ({
  evidence,
  attestations,
}: {
  evidence: EvidenceService;
  attestations: AttestationService;
}): Operation[] => [
  programOperation({
    id: 'pushEvidence',
    method: 'post',
    path: '/evidence',
    summary:
      'Send what was observed, at most 100 observations; each is taken or refused by itself, and a key counts once',
    reads: bodyOf(evidencePushSchema),
    answer: evidenceOutcomes,
    handle: async ({ body, ...caller }) => ({
      body: { items: await evidence.push(body.items, caller) },
    }),
  }),
  jsonOperation({
    id: 'attest',
    method: 'post',
    path: '/attestations',
    status: 201,
    summary:
      'State in one’s own name whether the statement of a gate holds; some gates wait for a second person then',
    reads: bodyOf(attestationSchema),
    answer: z.strictObject({
      pending: pendingAttestation.optional(),
      gate: gateView,
    }),
    handle: ({ body, ...caller }) => attestations.attest(body, caller),
  }),
  jsonOperation({
    id: 'listPendingAttestations',
    method: 'get',
    path: '/attestations',
    summary: 'Statements that wait for a second person',
    reads: queryOf(attestationQuerySchema),
    answer: pendingAttestations,
    handle: ({ query, ...caller }) => attestations.pending(query, caller),
  }),
  jsonOperation({
    id: 'confirmAttestation',
    method: 'post',
    path: '/attestations/:id/confirm',
    summary: 'Sign what somebody else has stated, so that it counts',
    reads: bodyOf(confirmationSchema),
    answer: gateView,
    handle: ({ params, body, ...caller }) =>
      attestations.confirm({ id: params.id, ...body }, caller),
  }),
  jsonOperation({
    id: 'refuseAttestation',
    method: 'post',
    path: '/attestations/:id/refuse',
    summary: 'Refuse what somebody else has stated, or take back one’s own',
    reads: bodyOf(refusalSchema),
    answer: gateView,
    handle: ({ params, body, ...caller }) =>
      attestations.refuse({ id: params.id, ...body }, caller),
  }),
];

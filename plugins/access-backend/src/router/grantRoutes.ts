import {
  bodyOf,
  jsonOperation,
  NOTHING,
  queryOf,
} from '@builder-insights/backend-operations';
import { z } from 'zod';
import {
  grantPreviewSchema,
  grantQuerySchema,
  grantSchema,
  leadershipSchema,
  reasonSchema,
} from '../input/grantSchemas';
import type { GrantService } from '../service/GrantService';
import {
  accessImpact,
  restoredLeadership,
  roleGrant,
} from './schemas/roleSchemas';

/** Roles that somebody was given. */
export const grantRoutes = ({ grants }: { grants: GrantService }) => [
  jsonOperation({
    id: 'listGrants',
    method: 'get',
    path: '/grants',
    summary: 'Roles that were granted, newest first',
    reads: queryOf(grantQuerySchema),
    answer: z.strictObject({ items: z.array(roleGrant) }),
    handle: ({ query, ...caller }) => grants.list(query, caller),
  }),
  jsonOperation({
    id: 'previewGrant',
    method: 'post',
    path: '/grants/preview',
    summary: 'Who would gain what, and why it would be refused',
    reads: bodyOf(grantPreviewSchema),
    answer: accessImpact,
    handle: ({ body, ...caller }) => grants.previewGrant(body, caller),
  }),
  jsonOperation({
    id: 'grantRole',
    method: 'post',
    path: '/grants',
    status: 201,
    summary: 'Grant a role',
    reads: bodyOf(grantSchema),
    answer: roleGrant,
    handle: ({ body, ...caller }) => grants.grant(body, caller),
  }),
  jsonOperation({
    id: 'previewRevoke',
    method: 'post',
    path: '/grants/:id/revoke/preview',
    summary: 'Who would lose what, and why it would be refused',
    reads: NOTHING,
    answer: accessImpact,
    handle: ({ params, ...caller }) => grants.previewRevoke(params.id, caller),
  }),
  jsonOperation({
    id: 'revokeRole',
    method: 'post',
    path: '/grants/:id/revoke',
    summary: 'Take a granted role back',
    reads: bodyOf(reasonSchema),
    answer: roleGrant,
    handle: ({ params, body, ...caller }) =>
      grants.revoke(params.id, body.reason, caller),
  }),
  jsonOperation({
    id: 'restoreLeadership',
    method: 'post',
    path: '/leadership/restore',
    summary: 'Give leadership back that a review revoked; for admins',
    reads: bodyOf(leadershipSchema),
    answer: restoredLeadership,
    handle: ({ body, ...caller }) => grants.restoreLeadership(body, caller),
  }),
];

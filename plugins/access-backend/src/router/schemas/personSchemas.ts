import type {
  MyAccess,
  OrgBasis,
  PersonSummary,
} from '@builder-insights/plugin-access-common';
import { z } from 'zod';
import { heldRole, instant } from './roleSchemas';

const orgBasis: z.ZodType<OrgBasis> = z.strictObject({
  snapshotId: z.string(),
  hash: z.string(),
  source: z.string(),
  readAt: instant,
  freshness: z.enum(['fresh', 'stale', 'expired']),
});

export const myAccess: z.ZodType<MyAccess> = z.strictObject({
  userRef: z.string(),
  displayName: z.string(),
  signIn: z
    .strictObject({
      issuer: z.string(),
      subject: z.string(),
      methods: z.array(z.string()),
      authenticatedAt: instant,
      verifiedAt: instant,
      mappedBy: z.literal('okta.com/id'),
    })
    .optional(),
  signInWithheld: z.literal(true).optional(),
  groups: z.array(
    z.strictObject({
      groupRef: z.string(),
      title: z.string(),
      inOrg: z.boolean(),
      inClaim: z.boolean(),
      effective: z.boolean(),
    }),
  ),
  roles: z.array(heldRole),
  org: orgBasis.optional(),
  may: z.strictObject({
    readRoles: z.boolean(),
    grantRoles: z.boolean(),
    readOrg: z.boolean(),
    approveOrg: z.boolean(),
    readReviews: z.boolean(),
    manageReviews: z.boolean(),
    useBreakGlass: z.boolean(),
    reviewBreakGlass: z.boolean(),
    readAudit: z.boolean(),
    readPosture: z.boolean(),
  }),
});

const personSummary: z.ZodType<PersonSummary> = z.strictObject({
  userRef: z.string(),
  displayName: z.string(),
  title: z.string().optional(),
  groupRefs: z.array(z.string()),
  roles: z.array(heldRole),
  lastSignInAt: instant.optional(),
});

export const peoplePage = z.strictObject({
  items: z.array(personSummary),
  nextCursor: z.string().optional(),
});

import { z } from 'zod';

const profile = z.record(z.string(), z.unknown());

/** A user of Okta's management API. */
export const oktaUser = z.object({
  id: z.string().min(1),
  status: z.string(),
  profile,
});

/** A group of Okta's management API. */
export const oktaGroup = z.object({
  id: z.string().min(1),
  lastMembershipUpdated: z.string().nullish(),
  profile,
});

/** A member of a group. */
export const oktaMember = z.object({ id: z.string().min(1) });

/** The parsed form. */
export type OktaUser = z.infer<typeof oktaUser>;

/** The parsed form. */
export type OktaGroup = z.infer<typeof oktaGroup>;

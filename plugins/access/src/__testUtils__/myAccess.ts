import type {
  AccessAbilities,
  MyAccess,
} from '@builder-insights/plugin-access-common';

const NOTHING: AccessAbilities = {
  readRoles: false,
  grantRoles: false,
  readOrg: false,
  approveOrg: false,
  readReviews: false,
  manageReviews: false,
  useBreakGlass: false,
  reviewBreakGlass: false,
  readAudit: false,
  readPosture: false,
};

/** An advocate of EMEA South who may do what the test says, and is otherwise what the test says. */
export function myAccess(
  may: Partial<AccessAbilities> = {},
  overrides?: Partial<MyAccess>,
): MyAccess {
  return {
    userRef: 'user:default/advocate',
    displayName: 'Ada Advocate',
    signIn: {
      issuer: 'https://okta.example/oauth2/default',
      subject: '00u1ada',
      methods: ['pwd', 'mfa'],
      authenticatedAt: '2026-11-20T08:00:00.000Z',
      verifiedAt: '2026-11-20T08:10:00.000Z',
      mappedBy: 'okta.com/id',
    },
    groups: [
      {
        groupRef: 'group:default/br-emea-south',
        title: 'EMEA South',
        inOrg: true,
        inClaim: true,
        effective: true,
      },
    ],
    roles: [
      { role: 'viewer', origin: 'everyone' },
      {
        role: 'advocate',
        origin: 'membership',
        scopeRef: 'group:default/br-emea-south',
      },
    ],
    org: {
      snapshotId: '7a0c7c5e-0000-4000-8000-000000000001',
      hash: 'f00dfeed00112233445566778899aabbccddeeff00112233445566778899aabb',
      source: 'file examples/org.yaml',
      readAt: '2026-11-20T07:00:00.000Z',
      freshness: 'fresh',
    },
    may: { ...NOTHING, ...may },
    ...overrides,
  };
}

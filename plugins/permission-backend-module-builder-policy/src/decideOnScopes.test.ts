import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import {
  READINESS_SCOPE_RESOURCE_TYPE,
  readinessPermissions,
} from '@builder-insights/plugin-readiness-common';
import { exampleGrants } from './__testUtils__/exampleGrants';
import { TestPolicy } from './__testUtils__/TestPolicy';

jest.setTimeout(60_000);

const { ALLOW, CONDITIONAL, DENY } = AuthorizeResult;
const group = (name: string) => `group:default/${name}`;
const user = (name: string) => `user:default/${name}`;

/** Short words for the rights of readiness, in the order of `readinessPermissions`. */
const RIGHTS_OF_READINESS = [
  'read',
  'attest',
  'push',
  'request',
  'approve',
  'record',
  'edit',
  'rules',
];

describe.each(TestMongo.engines())('rights of readiness on %s', engine => {
  let policy: TestPolicy;
  beforeAll(async () => {
    policy = await TestPolicy.start(engine, exampleGrants);
  });
  afterAll(() => policy.stop());

  const owned = (person: string, ...names: string[]) => [
    aboutScopes('IS_OWNED_BY', {
      refs: [user(person), ...names.map(group)],
    }),
  ];
  // Who answers for a part of a scope sees it; what else they may do, they may do with that part alone.
  const known = (person: string, ...names: string[]) => [
    ...owned(person, ...names),
    aboutScopes('HAS_STAKEHOLDER', {
      refs: [user(person), ...names.map(group)],
    }),
  ];
  const below = (...names: string[]) =>
    aboutScopes('IS_BELOW', { refs: names.map(group) });
  const everything = { read: ALLOW } as const;
  const asOwner = (person: string, ...names: string[]) => ({
    attest: owned(person, ...names),
    request: owned(person, ...names),
    edit: owned(person, ...names),
  });

  it.each<[string, Record<string, string | object[]>]>([
    [
      'olga',
      {
        read: ALLOW,
        attest: ALLOW,
        push: ALLOW,
        request: ALLOW,
        approve: ALLOW,
        record: ALLOW,
        edit: ALLOW,
        rules: ALLOW,
      },
    ],
    // Changes nothing, whatever finance owns.
    ['rex', everything],
    ['ada', { ...everything, approve: ALLOW, ...asOwner('ada', 'finance') }],
    [
      'mia',
      {
        read: [...known('mia', 'emea'), below('emea')],
        ...asOwner('mia', 'emea'),
      },
    ],
    // Manager by a grant, of a group they do not belong to.
    [
      'dee',
      {
        read: [...known('dee', 'finance'), below('south')],
        ...asOwner('dee', 'finance'),
      },
    ],
    [
      'ann',
      {
        read: known('ann', 'south', 'finance'),
        ...asOwner('ann', 'south', 'finance'),
      },
    ],
    [
      'former-admin',
      {
        read: known('former-admin', 'finance'),
        ...asOwner('former-admin', 'finance'),
      },
    ],
  ])('gives %s of readiness exactly %j', async (person, has) => {
    for (const [index, right] of RIGHTS_OF_READINESS.entries()) {
      const permission = readinessPermissions[index];
      const ways = has[right] ?? DENY;
      expect([
        permission.name,
        await policy.decide(person, permission),
      ]).toEqual([
        permission.name,
        typeof ways === 'string'
          ? { result: ways }
          : {
              result: CONDITIONAL,
              pluginId: 'readiness',
              resourceType: READINESS_SCOPE_RESOURCE_TYPE,
              conditions: { anyOf: ways },
            },
      ]);
    }
  });

  it('gives nobody a right of readiness by another word about it', async () => {
    for (const { name } of readinessPermissions) {
      const lying = createPermission({ name, attributes: { action: 'read' } });
      for (const person of ['ada', 'rex', 'mia', 'eve']) {
        const real = readinessPermissions.find(one => one.name === name);
        expect(await policy.decide(person, lying)).toEqual(
          real && (await policy.decide(person, real)),
        );
      }
    }
  });
});

function aboutScopes(rule: string, params: object) {
  return { rule, params, resourceType: READINESS_SCOPE_RESOURCE_TYPE };
}

import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { accessPermissions } from '@builder-insights/plugin-access-common';
import {
  builderInsightsPermissions,
  insightCapturePermission,
  insightEditPermission,
  insightImportPermission,
  insightReadPermission,
} from '@builder-insights/plugin-builder-insights-common';
import { readinessPermissions } from '@builder-insights/plugin-readiness-common';
import { exampleGrants } from './__testUtils__/exampleGrants';
import { condition, reading } from './__testUtils__/insightReading';
import { TestPolicy } from './__testUtils__/TestPolicy';

jest.setTimeout(60_000);

const { ALLOW, CONDITIONAL, DENY } = AuthorizeResult;
const group = (name: string) => `group:default/${name}`;
const user = (name: string) => `user:default/${name}`;

const catalogRead = createPermission({
  name: 'catalog.entity.read',
  attributes: { action: 'read' },
  resourceType: 'catalog-entity',
});
/** Rights that nobody named: of other plugins, made up, or lying about themselves. */
const everythingElse = [
  ['catalog.entity.create', 'create'],
  ['catalog.entity.delete', 'read'],
  ['catalog.location.create', 'create'],
  ['catalog.location.analyze', 'read'],
  ['catalogue.sneaky.read', 'read'],
  ['builder-insights.insight.delete', 'read'],
  ['access.role', 'read'],
  ['readiness.scope.delete', 'read'],
].map(([name, action]) =>
  createPermission({ name, attributes: { action: action as 'read' } }),
);

describe.each(TestMongo.engines())('BuilderPolicy on %s', engine => {
  let policy: TestPolicy;
  beforeAll(async () => {
    policy = await TestPolicy.start(engine, exampleGrants);
  });
  afterAll(() => policy.stop());

  const admins = [
    'role.read',
    'role.grant',
    'org.read',
    'org.approve',
    'posture.read',
    'break-glass.use',
  ];
  const auditors = [
    'role.read',
    'org.read',
    'review.read',
    'review.manage',
    'break-glass.review',
    'audit.read',
    'posture.read',
  ];
  const platformOwners = [
    'org.read',
    'org.approve',
    'posture.read',
    'break-glass.use',
  ];
  const managers = ['role.read', 'role.grant'];

  it.each<[string, { insights?: string[]; access?: string[] }]>([
    ['ceo', {}],
    ['head', { insights: ['capture'], access: managers }],
    ['mia', { insights: ['capture'], access: managers }],
    ['dee', { access: managers }],
    ['ann', { insights: ['capture'] }],
    ['pat', {}],
    ['ada', { insights: ['import'], access: admins }],
    ['former-admin', {}],
    ['rex', { access: auditors }],
    ['olga', { access: platformOwners }],
    ['eve', {}],
  ])('gives %s exactly %j, beside reading the catalog', async (name, has) => {
    const allowed: string[] = [];
    for (const permission of [
      insightCapturePermission,
      insightImportPermission,
      ...accessPermissions,
    ]) {
      const { result } = await policy.decide(name, permission);
      if (result === ALLOW) {
        allowed.push(permission.name);
      }
    }
    const { insights = [], access = [] } = has;
    expect(allowed.sort()).toEqual(
      [
        ...insights.map(right => `builder-insights.insight.${right}`),
        ...access.map(right => `access.${right}`),
      ].sort(),
    );
    expect(await policy.decide(name, catalogRead)).toEqual({ result: ALLOW });
    for (const permission of everythingElse) {
      const { result } = await policy.decide(name, permission);
      expect([permission.name, result]).toEqual([
        permission.name,
        name === 'ada' ? ALLOW : DENY,
      ]);
    }
  });

  const leads = (...names: string[]) =>
    condition('CAPTURED_BELOW', { groups: names.map(group) });
  const teams = (...names: string[]) =>
    condition('CAPTURED_BY_TEAM', { groups: names.map(group) });
  const areas = (...names: string[]) =>
    condition('IN_PRODUCT_AREA', {
      productAreas: names.map(name => `component:default/${name}`),
    });
  const everythingInternal = condition('HAS_SENSITIVITY', {
    sensitivity: 'internal',
  });

  it.each([
    ['ceo', []],
    ['head', [leads('builder-relations'), teams('builder-relations')]],
    // Leads finance too, which is none of Builder Relations' business.
    ['mia', [leads('emea'), teams('emea')]],
    ['dee', [leads('south')]],
    // In finance too.
    ['ann', [teams('south')]],
    // A grant to a group, over the product areas of a group; and one over a single area.
    ['pat', [areas('search', 'vector')]],
    ['pia', [areas('charts')]],
    ['ada', [everythingInternal]],
    ['former-admin', []],
    ['rex', [everythingInternal]],
    ['olga', []],
    ['eve', []],
  ])('lets %s read what is open, their own, and %j', async (person, more) => {
    expect(await policy.decide(person, insightReadPermission)).toEqual(
      reading(person, more),
    );
  });

  it.each(['ann', 'mia', 'ada', 'eve'])(
    'lets %s edit their own alone',
    async person => {
      expect(await policy.decide(person, insightEditPermission)).toEqual({
        result: CONDITIONAL,
        pluginId: 'builder-insights',
        resourceType: 'builder-insight',
        conditions: condition('IS_AUTHOR', { userRef: user(person) }),
      });
    },
  );

  it.each([
    ['P12 a program, whatever it is', undefined],
    ['somebody the organisation does not have, whatever was granted', 'nobody'],
  ])('lets %s do nothing', async (_, person) => {
    for (const permission of [
      ...builderInsightsPermissions,
      ...accessPermissions,
      ...readinessPermissions,
      ...everythingElse,
      catalogRead,
    ]) {
      expect(await policy.decide(person, permission)).toEqual({ result: DENY });
    }
  });

  it('adds one group to what is read while emergency access lasts, and no right beside it', async () => {
    const { id } = await policy.access.breakGlass.start({
      userRef: user('olga'),
      displayName: 'olga',
      reason: 'A builder asks for erasure',
      scopeRef: group('emea'),
      minutes: 30,
      at: new Date(),
    });
    expect(await policy.decide('olga', insightReadPermission)).toEqual(
      reading('olga', [leads('emea')]),
    );
    for (const permission of [
      insightCapturePermission,
      insightImportPermission,
      ...accessPermissions.filter(({ name }) => name.startsWith('access.role')),
    ]) {
      expect(await policy.decide('olga', permission)).toEqual({ result: DENY });
    }
    expect(await policy.decide('eve', insightReadPermission)).toEqual(
      reading('eve', []),
    );
    await policy.access.breakGlass.end(id, {
      by: user('olga'),
      at: new Date(),
    });
    expect(await policy.decide('olga', insightReadPermission)).toEqual(
      reading('olga', []),
    );
  });

  it('leaves of privileged roles, while the organisation is out of date, what ends that and what emergencies need', async () => {
    policy.org.grow('expired');
    const left = async (name: string) => {
      const rights: string[] = [];
      for (const permission of [
        insightImportPermission,
        ...accessPermissions,
      ]) {
        const { result } = await policy.decide(name, permission);
        if (result === ALLOW) {
          rights.push(permission.name);
        }
      }
      return rights.sort();
    };
    const rights = ['break-glass.use', 'org.approve', 'org.read'].map(
      right => `access.${right}`,
    );
    expect(await left('ada')).toEqual(rights);
    expect(await left('olga')).toEqual(rights);
    expect(await left('rex')).toEqual([]);
    expect(await left('former-admin')).toEqual([]);
    expect(await policy.decide('ada', insightReadPermission)).toEqual(
      reading('ada', []),
    );
    policy.org.grow('fresh');
  });

  it('P16 decides anew with every question: neither a role nor a refusal is remembered', async () => {
    const may = async (name: string) =>
      (await policy.decide(name, insightImportPermission)).result;
    const { roles } = policy.access;
    const ask = {
      role: 'admin' as const,
      subjectRef: user('eve'),
      reason: 'Stands in for a week',
      expiresAt: '2998-01-01T00:00:00Z',
    };
    for (let turn = 0; turn < 2; turn++) {
      expect([await may('eve'), await may('ada')]).toEqual([DENY, ALLOW]);
      const { id } = await roles.grant(ask, user('ada'));
      expect([await may('eve'), await may('ann')]).toEqual([ALLOW, DENY]);
      await roles.revoke(id, { by: user('ada'), reason: 'The week is over' });
    }
    expect(await may('eve')).toBe(DENY);
    policy.org.dismiss('ada');
    expect(await may('ada')).toBe(DENY);
    policy.org.hire('ada', ['finance']);
    expect(await may('ada')).toBe(ALLOW);
  });

  it('P10 answers with an error, never with a right, when it cannot be known what somebody is', async () => {
    const failures = [
      jest.spyOn(policy.access.identities, 'find'),
      jest.spyOn(policy.access.roles, 'namingAny'),
      jest.spyOn(policy.access.roles, 'withheld'),
      jest.spyOn(policy.access.breakGlass, 'active'),
      jest.spyOn(policy.org, 'person'),
      jest.spyOn(policy.org, 'tree'),
      jest.spyOn(policy.org, 'basis'),
    ];
    for (const failure of failures) {
      failure.mockRejectedValue(new Error('The database is away'));
      for (const permission of [
        ...builderInsightsPermissions,
        ...accessPermissions,
        ...readinessPermissions,
        catalogRead,
      ]) {
        await expect(policy.decide('ada', permission)).rejects.toThrow(
          'The database is away',
        );
      }
      failure.mockRestore();
    }
    expect(await policy.decide('ada', insightImportPermission)).toEqual({
      result: ALLOW,
    });
  });
});

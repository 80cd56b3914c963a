import { mockServices } from '@backstage/backend-test-utils';
import { readRolesConfig } from './readRolesConfig';

const grant = {
  role: 'admin',
  subject: 'user:default/ada',
  grantedBy: 'user:default/head',
  reason: 'Runs it',
};

function read(builderInsights: object) {
  return readRolesConfig(
    mockServices.rootConfig({ data: { builderInsights } }),
  );
}

describe('readRolesConfig', () => {
  it('knows the root group and grants nothing by default', () => {
    expect(readRolesConfig(mockServices.rootConfig())).toEqual({
      rootGroup: 'group:default/builder-relations',
      seeds: [],
    });
    expect(read({ grants: [] }).seeds).toEqual([]);
  });

  it('reads grants, with refs the one way they are compared', () => {
    const { rootGroup, seeds } = read({
      rootGroup: 'group:default/field',
      grants: [
        { ...grant, subject: 'User:Default/Ada' },
        {
          ...grant,
          role: 'product-partner',
          subject: 'group:search-product',
          scope: 'Group:Default/Search-Product',
          until: '2027-01-31T00:00:00+01:00',
        },
      ],
    });
    expect(rootGroup).toBe('group:default/field');
    const { subject, ...rest } = grant;
    expect(seeds).toEqual([
      { ...rest, subjectRef: subject },
      {
        ...rest,
        role: 'product-partner',
        subjectRef: 'group:default/search-product',
        scopeRef: 'group:default/search-product',
        expiresAt: new Date('2027-01-30T23:00:00Z'),
      },
    ]);
  });

  it.each([
    [
      { role: 'superuser' },
      "builderInsights.grants[1].role is 'superuser'; use one of manager, product-partner, admin, platform-owner, auditor",
    ],
    [
      { subject: 'ada' },
      "builderInsights.grants[1].subject is 'ada'; use an entity ref such as",
    ],
    [
      { grantedBy: 'somebody' },
      "builderInsights.grants[1].grantedBy is 'somebody'; use an entity ref such as",
    ],
    [
      { role: 'product-partner', scope: 'search' },
      "builderInsights.grants[1].scope is 'search'; use an entity ref such as",
    ],
    [
      { role: 'product-partner' },
      'builderInsights.grants[1] grants product-partner without a scope; name the group whose product areas it covers',
    ],
    [
      { role: 'manager' },
      'builderInsights.grants[1] grants manager without a scope; name the group',
    ],
    [
      { scope: 'group:default/emea' },
      "builderInsights.grants[1].scope is 'group:default/emea'; admin covers everything, so leave the scope out",
    ],
    [
      { subject: 'group:default/finance' },
      "builderInsights.grants[1].subject is 'group:default/finance'; admin goes to people, never to groups",
    ],
    [
      { role: 'auditor' },
      'builderInsights.grants gives user:default/ada both admin and auditor, which nobody holds together',
    ],
    [
      { until: 'next spring' },
      "builderInsights.grants[1].until is 'next spring'; use an ISO 8601 instant such as",
    ],
  ])('refuses %j and says which value and why', (fault, sentence) => {
    expect(() => read({ grants: [grant, { ...grant, ...fault }] })).toThrow(
      sentence,
    );
  });

  it.each(['role', 'subject', 'grantedBy', 'reason'] as const)(
    'refuses a grant without %s',
    key => {
      const { [key]: _, ...rest } = grant;
      expect(() => read({ grants: [rest] })).toThrow(
        `'builderInsights.grants[0].${key}'`,
      );
    },
  );
});

import { mockServices } from '@backstage/backend-test-utils';
import { readPolicyConfig } from './config';

const grant = {
  role: 'admin',
  subject: 'user:default/ada',
  grantedBy: 'user:default/head',
  reason: 'Runs it',
};

function read(builderInsights: object) {
  return readPolicyConfig(
    mockServices.rootConfig({ data: { builderInsights } }),
  );
}

describe('readPolicyConfig', () => {
  it('knows the root group and grants nothing by default', () => {
    expect(readPolicyConfig(mockServices.rootConfig())).toEqual({
      rootGroup: 'group:default/builder-relations',
      grants: [],
    });
  });

  it('reads grants, with refs the one way they are compared', () => {
    const { rootGroup, grants } = read({
      rootGroup: 'group:default/field',
      grants: [
        { ...grant, subject: 'User:Default/Ada' },
        {
          ...grant,
          role: 'product-partner',
          scope: 'Group:default/Search-Product',
          until: '2027-01-31T00:00:00+01:00',
        },
      ],
    });
    expect(rootGroup).toBe('group:default/field');
    expect(grants).toEqual([
      grant,
      {
        ...grant,
        role: 'product-partner',
        scope: 'group:default/search-product',
        until: new Date('2027-01-30T23:00:00Z'),
      },
    ]);
  });

  it.each([
    [
      { role: 'superuser' },
      "builderInsights.grants[1].role is 'superuser'; use one of product-partner, admin, auditor, platform-owner",
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
      'builderInsights.grants[1] grants product-partner without a scope; name the group',
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

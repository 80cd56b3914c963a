import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  createPermission,
  type Permission,
} from '@backstage/plugin-permission-common';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import {
  insightCapturePermission,
  insightEditPermission,
  insightImportPermission,
  insightReadPermission,
} from '@builder-insights/plugin-builder-insights-common';
import permissionModuleBuilderPolicy from '.';
import { exampleCompany } from './__testUtils__/exampleCompany';

const { ALLOW, CONDITIONAL, DENY } = AuthorizeResult;
const grantedBy = 'user:default/head';
const reason = 'For this test';
const grants = [
  {
    role: 'product-partner',
    subject: 'user:default/pat',
    scope: 'group:default/search-product',
  },
  { role: 'admin', subject: 'user:default/ada', until: '2999-01-01T00:00:00Z' },
  {
    role: 'admin',
    subject: 'user:default/former-admin',
    until: '2020-01-01T00:00:00Z',
  },
  { role: 'auditor', subject: 'group:default/reviewers' },
  { role: 'platform-owner', subject: 'user:default/olga' },
  { role: 'admin', subject: 'user:default/nobody' },
].map(grant => ({ ...grant, grantedBy, reason }));

const catalogRead = createPermission({
  name: 'catalog.entity.read',
  attributes: { action: 'read' },
  resourceType: 'catalog-entity',
});
const catalogDelete = createPermission({
  name: 'catalog.entity.delete',
  attributes: { action: 'delete' },
  resourceType: 'catalog-entity',
});
const somethingElse = createPermission({
  name: 'catalogue.sneaky.read',
  attributes: { action: 'read' },
});

describe('BuilderPolicy', () => {
  let policy: PermissionPolicy;

  beforeAll(async () => {
    await startTestBackend({
      extensionPoints: [
        [policyExtensionPoint, { setPolicy: given => (policy = given) }],
      ],
      features: [
        permissionModuleBuilderPolicy,
        catalogServiceMock.factory({ entities: exampleCompany }),
        mockServices.rootConfig.factory({
          data: { builderInsights: { grants } },
        }),
      ],
    });
  });

  function decide(person: string | undefined, permission: Permission) {
    const userEntityRef = `user:default/${person}`;
    return policy.handle(
      { permission },
      person === undefined
        ? undefined
        : {
            credentials: mockCredentials.user(userEntityRef),
            // What a token claims: every group there is. It must not count.
            info: {
              userEntityRef,
              ownershipEntityRefs: [
                userEntityRef,
                'group:default/builder-relations',
                'group:default/reviewers',
              ],
            },
          },
    );
  }

  it.each([
    // person, capture, import, delete from the catalog
    ['ceo', DENY, DENY, DENY],
    ['head', ALLOW, DENY, DENY],
    ['mia', ALLOW, DENY, DENY],
    ['ann', ALLOW, DENY, DENY],
    ['pat', DENY, DENY, DENY],
    ['ada', DENY, ALLOW, ALLOW],
    ['former-admin', DENY, DENY, DENY],
    ['rex', DENY, DENY, DENY],
    ['olga', DENY, DENY, DENY],
    ['eve', DENY, DENY, DENY],
  ])('lets %s capture: %s, import: %s, all else: %s', async (...row) => {
    const [person, mayCapture, mayImport, mayElse] = row;
    const results = async (permission: Permission) =>
      (await decide(person, permission)).result;
    expect(await results(insightCapturePermission)).toBe(mayCapture);
    expect(await results(insightImportPermission)).toBe(mayImport);
    expect(await results(catalogDelete)).toBe(mayElse);
    expect(await results(somethingElse)).toBe(mayElse);
    expect(await results(catalogRead)).toBe(ALLOW);
  });

  const leads = (...groups: string[]) =>
    condition('CAPTURED_BELOW', { groups: refs(groups) });
  const teams = (...groups: string[]) =>
    condition('CAPTURED_BY_TEAM', { groups: refs(groups) });
  const everythingInternal = condition('HAS_SENSITIVITY', {
    sensitivity: 'internal',
  });

  it.each([
    ['ceo', []],
    ['head', [leads('builder-relations'), teams('builder-relations')]],
    // Leads finance too, which is none of Builder Relations' business.
    ['mia', [leads('emea'), teams('emea')]],
    // In finance too.
    ['ann', [teams('south')]],
    [
      'pat',
      [
        condition('IN_PRODUCT_AREA', {
          productAreas: [
            'component:default/search',
            'component:default/vector',
          ],
        }),
      ],
    ],
    ['ada', [everythingInternal]],
    ['former-admin', []],
    ['rex', [everythingInternal]],
    // A grant to a group is for its direct members.
    ['intern', []],
    ['olga', []],
    ['eve', []],
  ])('lets %s read what is open, their own, and %j', async (person, more) => {
    const userRef = `user:default/${person}`;
    expect(await decide(person, insightReadPermission)).toEqual({
      result: CONDITIONAL,
      pluginId: 'builder-insights',
      resourceType: 'builder-insight',
      conditions: {
        anyOf: [
          condition('HAS_SENSITIVITY', { sensitivity: 'open' }),
          condition('IS_AUTHOR', { userRef }),
          condition('IS_ASSIGNEE', { userRef }),
          ...more,
        ],
      },
    });
  });

  it.each(['ann', 'mia', 'ada', 'eve'])(
    'lets %s edit their own alone',
    async person => {
      expect(await decide(person, insightEditPermission)).toEqual({
        result: CONDITIONAL,
        pluginId: 'builder-insights',
        resourceType: 'builder-insight',
        conditions: condition('IS_AUTHOR', {
          userRef: `user:default/${person}`,
        }),
      });
    },
  );

  it.each([
    ['somebody without a name', undefined],
    ['somebody the catalog does not know, whatever was granted', 'nobody'],
  ])('lets %s do nothing', async (_, person) => {
    for (const permission of [
      insightReadPermission,
      insightEditPermission,
      insightCapturePermission,
      insightImportPermission,
      catalogRead,
      catalogDelete,
    ]) {
      expect(await decide(person, permission)).toEqual({ result: DENY });
    }
  });
});

function refs(groups: string[]): string[] {
  return groups.map(name => `group:default/${name}`);
}

function condition(rule: string, params: object) {
  return { rule, params, resourceType: 'builder-insight' };
}

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type ConditionalPolicyDecision,
} from '@backstage/plugin-permission-common';
import { insightRules } from '@builder-insights/plugin-builder-insights-node';
import { InsightAuthorizer } from './InsightAuthorizer';

describe('InsightAuthorizer', () => {
  const credentials = mockCredentials.user();

  function authorizerFor(conditions: unknown) {
    const decision = {
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'builder-insights',
      resourceType: 'builder-insight',
      conditions,
    } as ConditionalPolicyDecision;
    const permissions = mockServices.permissions.mock({
      authorizeConditional: async asked => asked.map(() => decision),
    });
    const permissionsRegistry = mockServices.permissionsRegistry.mock({
      getPermissionRuleset: () => ({
        getRuleByName: (name: string) => {
          const rule = Object.values(insightRules).find(
            known => known.name === name,
          );
          if (!rule) {
            throw new Error(`There is no rule ${name}`);
          }
          return rule as never;
        },
      }),
    });
    return InsightAuthorizer.create({ permissions, permissionsRegistry });
  }

  const condition = (rule: string, params: unknown) => ({
    rule,
    params,
    resourceType: 'builder-insight',
  });
  const open = condition('HAS_SENSITIVITY', { sensitivity: 'open' });

  it.each<[string, unknown]>([
    ['an unknown rule', condition('EVERYTHING', {})],
    ['an unknown rule among others', { anyOf: [open, condition('X', {})] }],
    ['a query for parameters', condition('IS_AUTHOR', { userRef: { $ne: 1 } })],
    ['no parameters', condition('IS_AUTHOR', undefined)],
    ['two meanings', { anyOf: [open], allOf: [open] }],
    ['nothing', { anyOf: [] }],
    ['nothing under a not', { not: { allOf: [] } }],
  ])('P7 opens nothing for a decision with %s', async (_, conditions) => {
    const authorizer = authorizerFor(conditions);
    await expect(authorizer.read({ credentials })).rejects.toThrow();
    await expect(authorizer.readAndEdit({ credentials })).rejects.toThrow();
  });

  it('reads one that it understands', async () => {
    const { scope } = await authorizerFor({ anyOf: [open] }).read({
      credentials,
    });
    expect(scope.keys).toEqual(['open']);
  });
});

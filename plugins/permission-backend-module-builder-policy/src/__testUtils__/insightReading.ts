import { AuthorizeResult } from '@backstage/plugin-permission-common';

/** What somebody reads of insights besides what is open and their own. */
export function reading(person: string, more: object[]) {
  const userRef = `user:default/${person}`;
  return {
    result: AuthorizeResult.CONDITIONAL,
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
  };
}

/** A rule about insights, as a decision names it. */
export function condition(rule: string, params: object) {
  return { rule, params, resourceType: 'builder-insight' };
}

import type { ReadableScope, ScopeQuery } from './scopeResourceRef';

/**
 * Both forms of a rule, the check of one scope and the query for all of them, made from the keys that fit the rule's
 * parameters: they cannot differ.
 */
export function byScopeKeys<TParams>(keys: (params: TParams) => string[]): {
  apply(scope: ReadableScope, params: TParams): boolean;
  toQuery(params: TParams): ScopeQuery;
} {
  return {
    apply: (scope, params) =>
      keys(params).some(key => scope.keys.includes(key)),
    toQuery: params => ({ keys: keys(params) }),
  };
}

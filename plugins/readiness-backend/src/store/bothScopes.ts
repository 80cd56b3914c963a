import type { ScopeFilter } from './ScopeFilter';

/** What both filters let one see. */
export function bothScopes(a: ScopeFilter, b: ScopeFilter): ScopeFilter {
  if (a.everything || b.everything) {
    return a.everything ? b : a;
  }
  return { everything: false, query: { $and: [a.query, b.query] } };
}

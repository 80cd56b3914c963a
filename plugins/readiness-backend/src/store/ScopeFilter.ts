import { InputError } from '@backstage/errors';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { ScopeQuery } from '@builder-insights/plugin-readiness-node';
import type { Filter } from 'mongodb';

/** What part of all scopes somebody may read, as a condition on documents that carry `keys`. */
export interface ScopeFilter {
  readonly everything: boolean;
  /** Put into `$and` with what else is asked. */
  readonly query: Filter<{ keys: string[] }>;
  /** When holding one of these keys is all there is to it: an index on `keys` leads straight there. */
  readonly anyKey?: readonly string[];
}

export const EVERY_SCOPE: ScopeFilter = { everything: true, query: {} };

/** @throws InputError for criteria that say several things at once */
export function toScopeFilter(
  criteria: PermissionCriteria<ScopeQuery>,
): ScopeFilter {
  const keys = keysOf(criteria);
  return keys
    ? { everything: false, query: { keys: { $in: keys } }, anyKey: keys }
    : { everything: false, query: toQuery(criteria) };
}

// One "any of" over keys is one condition on the index, however many rules a policy named.
function keysOf(
  criteria: PermissionCriteria<ScopeQuery>,
): string[] | undefined {
  if ('keys' in criteria) {
    return criteria.keys;
  }
  if (!isOrCriteria(criteria)) {
    return undefined;
  }
  const all = criteria.anyOf.map(keysOf);
  return all.every(keys => keys !== undefined)
    ? [...new Set(all.flat())]
    : undefined;
}

function toQuery(
  criteria: PermissionCriteria<ScopeQuery>,
): Filter<{ keys: string[] }> {
  const said = Object.keys(criteria);
  if (said.length !== 1) {
    throw new InputError(
      `A permission decision says ${said.join(
        ' and ',
      )} at once; it must say one thing`,
    );
  }
  if (isAndCriteria(criteria)) {
    return { $and: criteria.allOf.map(toQuery) };
  }
  if (isOrCriteria(criteria)) {
    return { $or: criteria.anyOf.map(toQuery) };
  }
  if (isNotCriteria(criteria)) {
    return { $nor: [toQuery(criteria.not)] };
  }
  return { keys: { $in: criteria.keys } };
}

import { InputError } from '@backstage/errors';
import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';

const MAX_DEPTH = 16;

/**
 * Refuses criteria that could be read in two ways.
 *
 * @remarks
 * Two combinators in one object mean one thing on the wire and another in
 * process, and nothing at all would be everything under a `not`.
 *
 * @throws InputError
 */
export function assertClearCriteria<T>(
  criteria: PermissionCriteria<T>,
  depth = 0,
): void {
  const fault = faultOf(criteria, depth);
  if (fault) {
    throw new InputError(
      `The permission policy answered with criteria that cannot be read: ${fault}`,
    );
  }
  for (const part of partsOf(criteria)) {
    assertClearCriteria(part, depth + 1);
  }
}

function faultOf<T>(
  criteria: PermissionCriteria<T>,
  depth: number,
): string | undefined {
  if (depth > MAX_DEPTH) {
    return `more than ${MAX_DEPTH} levels deep`;
  }
  const combinators = ['allOf', 'anyOf', 'not'].filter(name =>
    Object.hasOwn(Object(criteria), name),
  );
  if (combinators.length > 1) {
    return combinators.join(' and ');
  }
  if (isAndCriteria(criteria) && criteria.allOf.length === 0) {
    return 'an empty allOf';
  }
  return isOrCriteria(criteria) && criteria.anyOf.length === 0
    ? 'an empty anyOf'
    : undefined;
}

function partsOf<T>(
  criteria: PermissionCriteria<T>,
): readonly PermissionCriteria<T>[] {
  if (isAndCriteria(criteria)) {
    return criteria.allOf;
  }
  if (isOrCriteria(criteria)) {
    return criteria.anyOf;
  }
  return isNotCriteria(criteria) ? [criteria.not] : [];
}

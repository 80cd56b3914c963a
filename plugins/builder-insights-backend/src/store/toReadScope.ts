import { InputError } from '@backstage/errors';
import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import type { ReaderQuery } from '@builder-insights/plugin-builder-insights-node';
import type { Filter } from 'mongodb';
import type { InsightDocument } from './InsightDocument';
import type { ReadScope } from './ReadScope';

const MAX_DEPTH = 16;

/** The scope of somebody who may read everything. */
export const EVERYTHING: ReadScope = { filter: {} };

/** Turns a policy's conditions into a scope. Unclear criteria allow nothing. */
export function toReadScope(
  criteria: PermissionCriteria<ReaderQuery>,
): ReadScope {
  const keys = toKeys(criteria, 0);
  return keys
    ? { keys, filter: byKeys(keys) }
    : { filter: toFilter(criteria, 0) };
}

/** The reader keys, if the criteria are nothing but "any of these". */
function toKeys(
  criteria: PermissionCriteria<ReaderQuery>,
  depth: number,
): string[] | undefined {
  assertClear(criteria, depth);
  if (isOrCriteria(criteria)) {
    const parts = criteria.anyOf.map(part => toKeys(part, depth + 1));
    return parts.every(part => part !== undefined)
      ? [...new Set(parts.flat())]
      : undefined;
  }
  return isAndCriteria(criteria) || isNotCriteria(criteria)
    ? undefined
    : [...new Set(criteria.readers)];
}

function toFilter(
  criteria: PermissionCriteria<ReaderQuery>,
  depth: number,
): Filter<InsightDocument> {
  assertClear(criteria, depth);
  if (isAndCriteria(criteria)) {
    const parts = criteria.allOf.map(part => toFilter(part, depth + 1));
    return { $and: parts };
  }
  if (isOrCriteria(criteria)) {
    const parts = criteria.anyOf.map(part => toFilter(part, depth + 1));
    return { $or: parts };
  }
  if (isNotCriteria(criteria)) {
    return { $nor: [toFilter(criteria.not, depth + 1)] };
  }
  return byKeys(criteria.readers);
}

function byKeys(keys: readonly string[]): Filter<InsightDocument> {
  return { readers: { $in: [...keys] } };
}

function assertClear(criteria: PermissionCriteria<ReaderQuery>, depth: number) {
  const fault = faultOf(criteria, depth);
  if (fault) {
    throw new InputError(
      `The permission policy answered with criteria that cannot be read: ${fault}`,
    );
  }
}

function faultOf(
  criteria: PermissionCriteria<ReaderQuery>,
  depth: number,
): string | undefined {
  if (depth > MAX_DEPTH) {
    return `more than ${MAX_DEPTH} levels deep`;
  }
  // Two combinators in one object mean one thing on the wire and another in
  // process, and nothing at all would be everything under a `not`: such
  // criteria are refused rather than read.
  const combinators = ['allOf', 'anyOf', 'not'].filter(name =>
    Object.hasOwn(criteria, name),
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

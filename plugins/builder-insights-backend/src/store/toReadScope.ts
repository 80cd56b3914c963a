import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import type { ReaderQuery } from '@builder-insights/plugin-builder-insights-node';
import type { Filter } from 'mongodb';
import { assertClearCriteria } from './assertClearCriteria';
import type { InsightDocument } from './InsightDocument';
import type { ReadScope } from './ReadScope';

/** The scope of somebody who may read everything. */
export const EVERYTHING: ReadScope = { filter: {} };

/** Turns a policy's conditions into a scope. Unclear criteria allow nothing. */
export function toReadScope(
  criteria: PermissionCriteria<ReaderQuery>,
): ReadScope {
  assertClearCriteria(criteria);
  const keys = toKeys(criteria);
  return keys ? { keys, filter: byKeys(keys) } : { filter: toFilter(criteria) };
}

/** The reader keys, if the criteria are nothing but "any of these". */
function toKeys(
  criteria: PermissionCriteria<ReaderQuery>,
): string[] | undefined {
  if (isOrCriteria(criteria)) {
    const parts = criteria.anyOf.map(part => toKeys(part));
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
): Filter<InsightDocument> {
  if (isAndCriteria(criteria)) {
    const parts = criteria.allOf.map(part => toFilter(part));
    return { $and: parts };
  }
  if (isOrCriteria(criteria)) {
    const parts = criteria.anyOf.map(part => toFilter(part));
    return { $or: parts };
  }
  if (isNotCriteria(criteria)) {
    return { $nor: [toFilter(criteria.not)] };
  }
  return byKeys(criteria.readers);
}

function byKeys(keys: readonly string[]): Filter<InsightDocument> {
  return { readers: { $in: [...keys] } };
}

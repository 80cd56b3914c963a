import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';

const GROUP_FIELDS = ['parent', 'children', 'memberOf'];
const USER_FIELDS = ['members', 'manager'];

/** Refs of the people and groups that a User or Group entity names, its own ref among them. */
export function namesOfForeign(entity: Entity): string[] {
  const defaultNamespace = entity.metadata.namespace;
  const named = (fields: string[], defaultKind: string) =>
    fields
      .flatMap(field => entity.spec?.[field])
      .filter(value => typeof value === 'string')
      .flatMap(value => toRef(value, { defaultKind, defaultNamespace }));
  return [
    stringifyEntityRef(entity),
    ...named(GROUP_FIELDS, 'Group'),
    ...named(USER_FIELDS, 'User'),
    ...(entity.relations ?? []).map(({ targetRef }) => targetRef),
  ];
}

// A ref that nobody can read names nobody.
function toRef(
  value: string,
  context: { defaultKind: string; defaultNamespace?: string },
): string[] {
  try {
    return [stringifyEntityRef(parseEntityRef(value, context))];
  } catch {
    return [];
  }
}

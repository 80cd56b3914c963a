import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { AppliesTo } from '@builder-insights/plugin-readiness-common';

/** Whether a scorecard is for an entity: what `entityFilter` asks the catalog for, of one that is known. */
export function isMeant(
  { refs, kinds, types, annotation }: AppliesTo,
  entity: Entity,
): boolean {
  const { kind, metadata, spec } = entity;
  return (
    isAmong(refs, stringifyEntityRef(entity)) &&
    isAmong(kinds, kind) &&
    isAmong(types, spec?.type) &&
    (annotation === undefined ||
      metadata.annotations?.[annotation] !== undefined)
  );
}

function isAmong(names: string[] | undefined, name: unknown): boolean {
  return (
    names === undefined ||
    (typeof name === 'string' &&
      names.some(one => one.toLowerCase() === name.toLowerCase()))
  );
}

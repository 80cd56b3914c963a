import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { Scope } from '@builder-insights/plugin-readiness-common';
import { orgPathOf } from './orgPathOf';

/** An entity as the scope of a scorecard. */
export function toScope(
  entity: Entity,
  scorecardId: string,
  parents: ReadonlyMap<string, string | undefined>,
): Scope {
  const { kind, metadata, spec } = entity;
  const ownerRef = relatedTo(entity, 'ownedBy');
  const type = spec?.type;
  return {
    scorecardId,
    ref: stringifyEntityRef(entity),
    title: metadata.title ?? metadata.name,
    kind,
    ...(typeof type === 'string' && { type }),
    ...(ownerRef !== undefined && { ownerRef }),
    orgPath: orgPathOf(ownerRef, parents),
  };
}

/** The first entity that one has a relation of this type to. */
export function relatedTo(entity: Entity, type: string): string | undefined {
  return entity.relations?.find(relation => relation.type === type)?.targetRef;
}

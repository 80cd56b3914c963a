import {
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import { ORG_LOCATION_TYPE } from './orgEntityAnnotations';

/** Where the catalog has an entity from. */
export function originOf(entity: Entity): { origin: string; isOurs: boolean } {
  const origin =
    entity.metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION] ?? 'nowhere';
  return { origin, isOurs: origin.startsWith(`${ORG_LOCATION_TYPE}:`) };
}

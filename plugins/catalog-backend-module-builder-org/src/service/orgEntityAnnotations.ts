import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
} from '@backstage/catalog-model';

/** What the locations of all our entities begin with. */
export const ORG_LOCATION_TYPE = 'builder-org';

/** Says that an entity comes from the org source. The catalog overwrites these where a file claims them. */
export function orgEntityAnnotations(connector: string) {
  const location = `${ORG_LOCATION_TYPE}:${connector}`;
  return {
    [ANNOTATION_LOCATION]: location,
    [ANNOTATION_ORIGIN_LOCATION]: location,
  };
}

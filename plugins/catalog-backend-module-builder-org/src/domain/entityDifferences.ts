import type { Entity } from '@backstage/catalog-model';

const FIELDS: Record<string, (entity: Entity) => unknown> = {
  'display name': ({ spec }) => spec?.profile,
  'Okta id': ({ metadata }) => metadata.annotations?.['okta.com/id'],
  title: ({ metadata }) => metadata.annotations?.['builder-insights.io/title'],
  groups: ({ spec }) => spec?.memberOf,
  parent: ({ spec }) => spec?.parent,
  leader: ({ spec }) => spec?.manager,
};

/** What the catalog says otherwise than the snapshot it was given, in words. */
export function entityDifferences(
  source: Entity,
  catalog: Entity,
): Array<{ field: string; source: string; catalog: string }> {
  return Object.entries(FIELDS)
    .map(([field, read]) => ({
      field,
      source: JSON.stringify(read(source)) ?? 'nothing',
      catalog: JSON.stringify(read(catalog)) ?? 'nothing',
    }))
    .filter(({ source: one, catalog: other }) => one !== other);
}

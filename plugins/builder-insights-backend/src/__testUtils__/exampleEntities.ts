import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import { RELATION_LED_BY } from '@builder-insights/plugin-builder-insights-common';
import { parseAllDocuments } from 'yaml';

const folder = join(__dirname, '../../../../examples');

/** The people, groups and product areas of the examples, as the catalog serves them. */
export function exampleEntities(): Entity[] {
  return ['org.yaml', 'product-areas.yaml']
    .flatMap(file =>
      parseAllDocuments(readFileSync(join(folder, file), 'utf8')),
    )
    .map(document => document.toJS() as Entity)
    .map(entity => ({
      ...entity,
      metadata: { ...entity.metadata, namespace: 'default' },
      relations: entity.spec?.manager
        ? [
            {
              type: RELATION_LED_BY,
              targetRef: `user:default/${entity.spec.manager}`,
            },
          ]
        : [],
    }));
}

import type { Entity } from '@backstage/catalog-model';
import type { DriftObservation } from '@builder-insights/plugin-access-node';
import { entityDifferences } from '../domain/entityDifferences';
import { displayNameOf } from './displayNameOf';
import { originOf } from './originOf';
import type { SnapshotEntity } from './snapshotEntities';

/** What is wrong with what the catalog has under a ref of the org source, if anything. */
export function observeEntity(
  { ref, entity }: SnapshotEntity,
  found: Entity | undefined,
): DriftObservation | undefined {
  const about = { subjectRef: ref, displayName: displayNameOf(entity) };
  if (!found) {
    return {
      ...about,
      kind: 'catalog-differs',
      severity: 'low',
      message: `${ref} is in the org source and not in the catalog; it is sent again.`,
      source: 'is there',
      catalog: 'is missing',
    };
  }
  const { isOurs, origin } = originOf(found);
  if (!isOurs) {
    return {
      ...about,
      kind: 'foreign-entity',
      severity: 'high',
      message: `The catalog has ${ref} from '${origin}' and not from the org source. It counts for nothing; remove that location, and allow User and Group in no catalog rule.`,
      source: 'is ours',
      catalog: `comes from ${origin}`,
    };
  }
  const differences = entityDifferences(entity, found);
  if (differences.length === 0) {
    return undefined;
  }
  const say = (side: 'source' | 'catalog') =>
    differences.map(one => `${one.field}: ${one[side]}`).join('; ');
  return {
    ...about,
    kind: 'catalog-differs',
    severity: 'low',
    message: `The catalog says otherwise than the org source about ${ref}: ${differences
      .map(({ field }) => field)
      .join(', ')}.`,
    source: say('source'),
    catalog: say('catalog'),
  };
}

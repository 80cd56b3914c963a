import type { GroupEntity } from '@backstage/catalog-model';
import type { StagedGroup } from '@builder-insights/plugin-access-node';
import { orgEntityAnnotations } from './orgEntityAnnotations';
import { nameOfRef } from './nameOfRef';

/** A group of a snapshot as the catalog shows it. */
export function toGroupEntity(
  group: StagedGroup,
  connector: string,
): GroupEntity {
  const { name, title, description, type, parentRef, managerRef } = group;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name,
      title,
      ...(description && { description }),
      annotations: orgEntityAnnotations(connector),
    },
    spec: {
      type,
      profile: { displayName: title },
      ...(parentRef && { parent: nameOfRef(parentRef) }),
      // The model layer of this module knows it.
      ...(managerRef && { manager: nameOfRef(managerRef) }),
      children: [],
    },
  };
}

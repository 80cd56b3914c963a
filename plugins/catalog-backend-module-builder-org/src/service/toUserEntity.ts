import type { UserEntity } from '@backstage/catalog-model';
import type { StagedPerson } from '@builder-insights/plugin-access-node';
import { orgEntityAnnotations } from './orgEntityAnnotations';

/**
 * A person of a snapshot as the catalog shows them.
 *
 * @param groupNames - names of groups by the source's ids
 */
export function toUserEntity(
  person: StagedPerson,
  connector: string,
  groupNames: ReadonlyMap<string, string>,
): UserEntity {
  const { name, displayName, title, email, oktaId, groupIds } = person;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: {
      name,
      annotations: {
        ...orgEntityAnnotations(connector),
        ...(oktaId && { 'okta.com/id': oktaId }),
        ...(title && { 'builder-insights.io/title': title }),
      },
    },
    spec: {
      profile: { displayName, ...(email && { email }) },
      memberOf: groupIds.flatMap(id => groupNames.get(id) ?? []).sort(),
    },
  };
}

import type {
  OrgPersonRecord,
  StagedPerson,
} from '@builder-insights/plugin-access-node';

/** A person as a snapshot holds them: groups in order, nothing empty, refs in lower case as the catalog writes them. */
export function toPerson(record: OrgPersonRecord): StagedPerson {
  const { id, name, displayName, title, email, oktaId, status } = record;
  return {
    id,
    ref: `user:default/${name.toLowerCase()}`,
    name,
    displayName,
    ...(title && { title }),
    ...(email && { email }),
    ...(oktaId && { oktaId }),
    active: status === 'active',
    groupIds: [...new Set(record.groupIds)].sort(),
  };
}

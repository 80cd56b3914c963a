import type { OrgGroupRecord } from '@builder-insights/plugin-access-node';
import { nameFromId } from '../nameFromId';
import type { ExportRow } from './ExportRow';

/** A row of groups. */
export function toGroupRecord(row: ExportRow): OrgGroupRecord {
  const { id = '', title = '', description, claim } = row;
  return {
    kind: 'group',
    id,
    name: row.name ?? nameFromId('g', id),
    ...{ title, description, claim },
    type: row.type ?? 'group',
    parentIds: row.parents ?? [],
    managerId: row.manager,
  };
}

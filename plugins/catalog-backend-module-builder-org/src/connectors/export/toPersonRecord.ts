import type { OrgPersonRecord } from '@builder-insights/plugin-access-node';
import { nameFromId } from '../nameFromId';
import type { ExportOptions } from './ExportOptions';
import type { ExportRow } from './ExportRow';

/** A row of people; a status that nobody mapped stays as it is, and is refused. */
export function toPersonRecord(
  row: ExportRow,
  { statuses }: Pick<ExportOptions, 'statuses'>,
): OrgPersonRecord {
  const { id = '', displayName = '', title, email, oktaId } = row;
  const status = row.status ?? '';
  return {
    kind: 'person',
    id,
    name: row.name ?? nameFromId('p', id),
    ...{ displayName, title, email, oktaId },
    status: Object.hasOwn(statuses, status) ? statuses[status] : status,
    groupIds: row.groups ?? [],
  };
}

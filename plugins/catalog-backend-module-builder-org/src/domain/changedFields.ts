import type { OrgChange } from '@builder-insights/plugin-access-common';

/** Fields that differ, with both values; those without a value are left out. */
export function changedFields(
  before: Readonly<Record<string, string | undefined>>,
  after: Readonly<Record<string, string | undefined>>,
): OrgChange['fields'] {
  return Object.keys(before)
    .filter(field => (before[field] ?? '') !== (after[field] ?? ''))
    .map(field => ({
      field,
      ...(before[field] && { before: before[field] }),
      ...(after[field] && { after: after[field] }),
    }));
}

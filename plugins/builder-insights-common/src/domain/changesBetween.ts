import type { FieldChange, InsightContent } from '../Insight';
import { CONTENT_FIELDS } from './contentOf';

/**
 * What an edit changed, field by field; empty when nothing did. A field that
 * was filled has no `from`, one that was emptied no `to`.
 *
 * @public
 */
export function changesBetween(
  before: Partial<InsightContent>,
  after: Partial<InsightContent>,
): FieldChange[] {
  return CONTENT_FIELDS.filter(
    field => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  ).map(field => ({
    field,
    ...(before[field] !== undefined && { from: before[field] }),
    ...(after[field] !== undefined && { to: after[field] }),
  }));
}

import type { FieldChange, InsightContent } from '../Insight';
import { CONTENT_FIELDS } from './contentOf';

/** What an edit changed, field by field; empty when nothing did. @public */
export function changesBetween(
  before: Partial<InsightContent>,
  after: Partial<InsightContent>,
): FieldChange[] {
  return CONTENT_FIELDS.filter(
    field => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  ).map(field => ({ field, from: before[field], to: after[field] }));
}

import type { FieldChange, InsightContent } from '../Insight';

const FIELDS: ReadonlyArray<keyof InsightContent> = [
  'title',
  'verbatim',
  'note',
  'type',
  'sentiment',
  'priority',
  'confidence',
  'productAreas',
  'themes',
  'tags',
  'eventRef',
  'sessionRef',
  'channel',
  'region',
  'accountSegment',
  'language',
  'builder',
  'consent',
  'sensitivity',
];

/** What an edit changed, field by field; empty when nothing did. @public */
export function changesBetween(
  before: Partial<InsightContent>,
  after: Partial<InsightContent>,
): FieldChange[] {
  return FIELDS.filter(
    field => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  ).map(field => ({ field, from: before[field], to: after[field] }));
}

import type { InsightContent } from '../Insight';

/** The fields of an insight that its author writes. @public */
export const CONTENT_FIELDS = [
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
] as const satisfies ReadonlyArray<keyof InsightContent>;

/** Only what the author wrote; fields that are empty are left out. @public */
export function contentOf<T extends InsightContent>(record: T): InsightContent {
  const entries = CONTENT_FIELDS.map(
    field => [field, record[field]] as const,
  ).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as unknown as InsightContent;
}

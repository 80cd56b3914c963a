import {
  contentOf,
  type InsightContent,
} from '@builder-insights/plugin-builder-insights-common';

/** An edit as it was read from a request. */
export interface PatchInput {
  /** New values; `null` empties a field. */
  fields: { [F in keyof InsightContent]?: InsightContent[F] | null };
  /** The revision the edit was made on. */
  revision?: number;
  reason?: string;
}

/** The content after an edit. */
export function applyPatch(
  content: InsightContent,
  { fields }: PatchInput,
): InsightContent {
  const edited = Object.fromEntries(
    Object.entries({ ...content, ...fields }).map(([field, value]) => [
      field,
      value ?? undefined,
    ]),
  );
  // The parser admits null only for fields that may be empty.
  return contentOf(edited as unknown as InsightContent);
}

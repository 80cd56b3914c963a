import { LIMITS } from './limits';

/**
 * The title of an insight: the one given, or else the first line of what was
 * said, or of the note.
 *
 * @public
 */
export function insightTitle(content: {
  title?: string;
  verbatim?: string;
  note?: string;
}): string {
  if (content.title) {
    return content.title;
  }
  const text = content.verbatim ?? content.note ?? '';
  const firstLine = text.trim().split(/\r?\n/, 1)[0].trimEnd();
  if (firstLine.length <= LIMITS.title) {
    return firstLine;
  }
  return `${firstLine.slice(0, LIMITS.title - 1).trimEnd()}…`;
}

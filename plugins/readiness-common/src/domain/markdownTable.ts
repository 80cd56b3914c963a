import { markdownText } from './markdownText';

/** A table; a sentence in its place when there are no rows. */
export function markdownTable(
  heads: readonly string[],
  rows: ReadonlyArray<readonly string[]>,
  empty: string,
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return rows.length === 0
    ? empty
    : [
        line(heads),
        line(heads.map(() => '---')),
        ...rows.map(row => line(row.map(markdownText))),
      ].join('\n');
}

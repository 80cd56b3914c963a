const MOST_SHOWN = 50;

/** What became of the rows of a file: the sums, then each rejected row in the order of the file. */
export function importReport({ stored, alreadyThere, rejected }) {
  const inOrder = rejected.toSorted((a, b) => a.line - b.line);
  const lines = [
    `${stored} stored, ${alreadyThere} were already there, ${rejected.length} rejected`,
    ...inOrder.slice(0, MOST_SHOWN).map(describe),
  ];
  if (rejected.length > MOST_SHOWN) {
    lines.push(`  and ${rejected.length - MOST_SHOWN} more`);
  }
  return `${lines.join('\n')}\n`;
}

function describe({ line, field, value, why }) {
  const sentence = [field, why].filter(Boolean).join(' ');
  const quoted = value && !why.includes(value) ? ` (${value})` : '';
  return `  line ${line}: ${sentence}${quoted}`;
}

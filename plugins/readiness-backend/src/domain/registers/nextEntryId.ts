/** The id after the highest there is: `D-10` after `D-09`. */
export function nextEntryId(letter: string, taken: Iterable<string>): string {
  const numbers = [...taken].map(id => Number(id.replace(/^\D+/, '')) || 0);
  const next = Math.max(0, ...numbers) + 1;
  return `${letter}-${String(next).padStart(2, '0')}`;
}

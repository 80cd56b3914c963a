/** The id of the item at a place in a population, from 0: `0001`. A gap in them tells of an item that was deleted. */
export function itemIdAt(index: number): string {
  return String(index + 1).padStart(4, '0');
}

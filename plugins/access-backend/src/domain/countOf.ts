/** A count in a sentence: `no reviews`, `1 review`, `1,234 reviews`. */
export function countOf(
  count: number,
  one: string,
  many: string = `${one}s`,
): string {
  if (count === 0) {
    return `no ${many}`;
  }
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

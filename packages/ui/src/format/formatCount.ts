/** A number with the separators the reader is used to. */
export function formatCount(n: number): string {
  return new Intl.NumberFormat().format(n);
}

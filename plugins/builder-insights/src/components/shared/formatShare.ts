/** A part of a whole as a percentage in the reader's notation. */
export function formatShare(n: number, all: number): string {
  return new Intl.NumberFormat(undefined, { style: 'percent' }).format(
    all === 0 ? 0 : n / all,
  );
}

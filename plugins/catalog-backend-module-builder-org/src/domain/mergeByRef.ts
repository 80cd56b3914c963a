/** Pairs of what two lists say about the same ref; both in order of their refs, and only one record of each in memory. */
export async function* mergeByRef<T extends { ref: string }>(
  before: AsyncIterable<T> | Iterable<T>,
  after: AsyncIterable<T> | Iterable<T>,
): AsyncGenerator<{ before?: T; after?: T }> {
  const left = iterate(before);
  const right = iterate(after);
  try {
    let [a, b] = [await left.next(), await right.next()];
    while (!a.done || !b.done) {
      const first = a.done || (!b.done && b.value.ref < a.value.ref);
      const both = !a.done && !b.done && a.value.ref === b.value.ref;
      yield {
        ...(!a.done && !first && { before: a.value }),
        ...(!b.done && (first || both) && { after: b.value }),
      };
      if (!first) {
        a = await left.next();
      }
      if (first || both) {
        b = await right.next();
      }
    }
  } finally {
    await left.return(undefined);
    await right.return(undefined);
  }
}

async function* iterate<T>(records: AsyncIterable<T> | Iterable<T>) {
  yield* records;
}

/** The numbers of attacks that the names of a file's tests begin with: `it('S1 S2 refuses …')` tries two. */
export function attackTests(source) {
  const names = source.matchAll(/['"`]((?:[SOPRI]\d{1,2}(?:,? ))+)\S/g);
  return new Set(
    [...names].flatMap(([, numbers]) => numbers.match(/[SOPRI]\d+/g)),
  );
}

/** What was found with three words of each reason, so that its wording stays free. */
export const inShort = found =>
  found.map(([line, what]) => [
    line,
    typeof what === 'string' ? what.split(' ').slice(0, 3).join(' ') : what,
  ]);

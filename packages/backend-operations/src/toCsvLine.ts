/**
 * Beginnings that make a spreadsheet read a value as a formula or a command, in their full-width forms too, which some
 * programs fold before they look. What is invisible before them changes nothing.
 */
const FORMULA = /^[\s\p{C}]*([=+\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212]|[\t\r\n])/u;

/** One line of RFC 4180 with its line end. No value in it is taken for a formula: an apostrophe is put before such. */
export function toCsvLine(
  values: readonly (string | number | undefined)[],
): string {
  return `${values.map(toField).join(',')}\r\n`;
}

function toField(value: string | number | undefined): string {
  if (typeof value === 'number') {
    return String(value);
  }
  const text = value ?? '';
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless)
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless;
}

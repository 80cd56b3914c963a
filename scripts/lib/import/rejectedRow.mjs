const SHOWN = 60;

/**
 * A row that cannot be sent, in the words of the portal's own report.
 *
 * @param text - what the file says there; its first line is quoted
 * @returns `{ line, rejected: { line, field, value, why } }`
 */
export function rejectedRow(line, why, { text = '', field = '' } = {}) {
  const [first] = text.trim().split(/\r?\n/);
  const value = first.length > SHOWN ? `${first.slice(0, SHOWN)}…` : first;
  return { line, rejected: { line, field, value, why } };
}

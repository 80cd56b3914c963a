/**
 * The one way to write a value as text: keys sorted, dates told apart from text, what is undefined left out. The same
 * value gives the same text before it is stored and after it is read again.
 */
export function canonicalJson(value: unknown): string {
  if (value instanceof Date) {
    return `{"$date":${JSON.stringify(value)}}`;
  }
  if (Array.isArray(value)) {
    return `[${value.map(item => canonicalJson(item ?? null)).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
    return `{${fields.join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

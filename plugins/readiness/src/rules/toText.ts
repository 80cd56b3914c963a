/** A JSON value as people edit it. */
export function toText(value: object): string {
  return JSON.stringify(value, undefined, 2);
}

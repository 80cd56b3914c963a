/** Whether it is what a link to evidence may be: an address of the web, or of this portal. */
export function isLink(text: string): boolean {
  return /^(https:\/\/[^\s/]+|\/(?!\/))\S*$/.test(text);
}

/** Whether it is what a link to evidence may be: an address of the web. */
export function isLink(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** The words of a title, in lower case, each once. */
export function wordsOf(title: string): string[] {
  return [...new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];
}

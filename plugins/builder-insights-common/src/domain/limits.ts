/**
 * The longest texts (in UTF-16 code units) and lists a capture may carry.
 *
 * @public
 */
export const LIMITS = {
  text: 10_000,
  title: 200,
  shortText: 200,
  tag: 50,
  tags: 20,
  themes: 20,
  productAreas: 10,
  stack: 20,
  pageSize: 100,
} as const;

/** A file that is sent as it is made. */
export interface Attachment {
  /** Letters, digits, dots and hyphens. */
  fileName: string;
  contentType:
    | 'text/csv'
    | 'text/html'
    | 'text/markdown'
    | 'application/json'
    | 'application/jsonl';
  chunks: AsyncIterable<string> | Iterable<string>;
}

/** One file of a review's evidence, whole. */
export interface EvidenceFile {
  name: string;
  contentType: 'application/json' | 'text/csv';
  text: string;
  /** Over the bytes of the file. */
  sha256: string;
}

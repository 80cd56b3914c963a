/** Where an export of an HR system lies, and how to read it. */
export interface ExportOptions {
  /** CSV with people, or JSON with both people and groups. */
  people: string;
  /** CSV with groups. */
  groups?: string;
  /** Between columns. */
  delimiter: string;
  /** Between the groups of one person. */
  listSeparator: string;
  /** The export's words, for `active` or `suspended`. */
  statuses: Readonly<Record<string, string>>;
  /** Whether a CSV file without a last row `#end,<count>` is half-read. */
  requireEnd: boolean;
}

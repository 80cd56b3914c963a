/** One row of people or of groups; empty fields are as good as absent. */
export interface ExportRow {
  id?: string;
  name?: string;
  displayName?: string;
  title?: string;
  email?: string;
  oktaId?: string;
  status?: string;
  /** Ids. */
  groups?: string[];
  description?: string;
  type?: string;
  /** Ids. */
  parents?: string[];
  manager?: string;
  claim?: string;
}

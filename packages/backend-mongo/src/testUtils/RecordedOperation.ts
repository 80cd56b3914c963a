import type { Document } from 'mongodb';

/** A command that a store sent to the database. @public */
export interface RecordedOperation {
  /** The command's name: `find`, `aggregate`, `insert`, `update`, … */
  name: string;
  /** The collection it is about, or undefined for commands without one (`commitTransaction`). */
  collection: string | undefined;
  database: string;
  /** The command as sent. */
  command: Document;
}

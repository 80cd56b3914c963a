import type { Document } from 'mongodb';
import type { EmbeddedDatabase } from '../storage/EmbeddedDatabase';
import type { Transaction } from '../storage/Transaction';
import type { Cursors } from './Cursors';

/** What a command runs in. */
export interface CommandScope {
  database: EmbeddedDatabase;
  /** The session's transaction, or one for this command alone. */
  transaction: Transaction;
  cursors: Cursors;
}

/** Answers one command; its name's value is the collection. */
export type CommandHandler = (
  command: Document,
  scope: CommandScope,
) => Document;

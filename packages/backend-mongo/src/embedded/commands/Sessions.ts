import type { Document } from 'mongodb';
import { CommandError } from '../CommandError';
import { valueKey } from '../query/valueKey';
import type { EmbeddedDatabase } from '../storage/EmbeddedDatabase';
import { Transaction } from '../storage/Transaction';

interface OpenTransaction {
  number: string;
  database: EmbeddedDatabase;
  transaction: Transaction;
}

/** The transactions that sessions have open; each session has at most one. */
export class Sessions {
  static create(): Sessions {
    return new Sessions();
  }

  readonly #open = new Map<string, OpenTransaction>();

  private constructor() {}

  /** Runs a command in its session's transaction, or in one of its own that is committed before the answer. */
  run(
    command: Document,
    database: EmbeddedDatabase,
    handle: (transaction: Transaction) => Document,
  ): Document {
    if (command.autocommit !== false) {
      const transaction = Transaction.begin(database);
      const reply = handle(transaction);
      transaction.commit();
      return reply;
    }
    const { transaction } = this.#enter(command, database);
    try {
      const reply = handle(transaction);
      if (reply.writeErrors) this.#end(command);
      return reply;
    } catch (error) {
      this.#end(command);
      throw error;
    }
  }

  commit(command: Document): Document {
    const { transaction } = this.#current(command);
    try {
      transaction.commit();
    } finally {
      this.#end(command);
    }
    return { ok: 1 };
  }

  abort(command: Document): Document {
    this.#current(command);
    this.#end(command);
    return { ok: 1 };
  }

  endAll(sessions: readonly Document[]): Document {
    sessions.forEach(lsid => this.#end({ lsid }));
    return { ok: 1 };
  }

  #enter(command: Document, database: EmbeddedDatabase): OpenTransaction {
    if (command.startTransaction) {
      this.#end(command);
      this.#open.set(sessionKey(command), {
        number: String(command.txnNumber),
        database,
        transaction: database.begin(),
      });
    }
    const open = this.#current(command);
    if (open.database !== database) {
      throw CommandError.unsupported('transactions over two databases');
    }
    return open;
  }

  #current(command: Document): OpenTransaction {
    const open = this.#open.get(sessionKey(command));
    if (!open || open.number !== String(command.txnNumber)) {
      throw CommandError.transient(
        251,
        'NoSuchTransaction',
        `Given transaction number ${command.txnNumber} does not match any in-progress transactions.`,
      );
    }
    return open;
  }

  #end(command: Document): void {
    const open = this.#open.get(sessionKey(command));
    open?.database.end(open.transaction);
    this.#open.delete(sessionKey(command));
  }
}

function sessionKey(command: Document): string {
  return valueKey(command.lsid?.id);
}

import type { Document } from 'mongodb';

/**
 * A refusal in MongoDB's own terms: what the server answers a command with, and what the driver turns into a
 * `MongoServerError`.
 */
export class CommandError extends Error {
  /** A request that the embedded database cannot answer as MongoDB would. */
  static unsupported(what: string): CommandError {
    return new CommandError(
      115,
      'EmbeddedUnsupported',
      `The embedded database does not support ${what}; set mongo.uri to use MongoDB`,
    );
  }

  static badValue(message: string): CommandError {
    return new CommandError(2, 'BadValue', message);
  }

  /** Tells the driver's `withTransaction` to run the transaction again. */
  static transient(
    code: number,
    codeName: string,
    message: string,
  ): CommandError {
    return new CommandError(code, codeName, message, {
      errorLabels: ['TransientTransactionError'],
    });
  }

  readonly #details: Document;

  constructor(
    readonly code: number,
    readonly codeName: string,
    message: string,
    details: Document = {},
  ) {
    super(message);
    this.name = 'CommandError';
    this.#details = details;
  }

  /** The answer to the whole command. */
  toReply(): Document {
    return {
      ok: 0,
      errmsg: this.message,
      code: this.code,
      codeName: this.codeName,
      ...this.#details,
    };
  }

  /** The entry in `writeErrors` for the statement at `index`. */
  toWriteError(index: number): Document {
    const { code, message: errmsg } = this;
    return { index, code, errmsg, ...this.#details };
  }
}

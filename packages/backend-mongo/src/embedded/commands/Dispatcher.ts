import type { Document } from 'mongodb';
import { CommandError } from '../CommandError';
import type { EmbeddedDatabase } from '../storage/EmbeddedDatabase';
import { Cursors } from './Cursors';
import type { CommandHandler } from './CommandScope';
import { findAndModify } from './findAndModify';
import { hello } from './hello';
import { readCommands } from './readCommands';
import { schemaCommands } from './schemaCommands';
import { Sessions } from './Sessions';
import { writeCommands } from './writeCommands';

/** Finds the answer to a command. */
export class Dispatcher {
  static create(
    open: (database: string) => Promise<EmbeddedDatabase>,
  ): Dispatcher {
    return new Dispatcher(open);
  }

  readonly #open: (database: string) => Promise<EmbeddedDatabase>;
  readonly #cursors = Cursors.create();
  readonly #sessions = Sessions.create();

  readonly #serverCommands = new Map<string, (command: Document) => Document>([
    ['hello', hello],
    ['ping', () => ({ ok: 1 })],
    ['getMore', command => this.#cursors.getMore(command)],
    ['killCursors', command => this.#cursors.kill(command.cursors)],
    ['commitTransaction', command => this.#sessions.commit(command)],
    ['abortTransaction', command => this.#sessions.abort(command)],
    ['endSessions', command => this.#sessions.endAll(command.endSessions)],
  ]);

  readonly #databaseCommands = new Map<string, CommandHandler>(
    Object.entries({
      ...readCommands,
      ...writeCommands,
      ...schemaCommands,
      findAndModify,
    }),
  );

  private constructor(open: (database: string) => Promise<EmbeddedDatabase>) {
    this.#open = open;
  }

  async answer(command: Document): Promise<Document> {
    const [name] = Object.keys(command);
    const ofServer = this.#serverCommands.get(name);
    if (ofServer) {
      return ofServer(command);
    }
    const handle = this.#databaseCommands.get(name);
    if (!handle) {
      throw CommandError.unsupported(`the command ${name}`);
    }
    const database = await this.#open(command.$db);
    return this.#sessions.run(command, database, transaction =>
      handle(command, { database, transaction, cursors: this.#cursors }),
    );
  }
}

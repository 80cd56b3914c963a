import type { MongoClient } from 'mongodb';
import type { RecordedOperation } from './RecordedOperation';

const connectionCommands = [
  'hello',
  'ping',
  'endSessions',
  'killCursors',
  'explain',
];

/** Listens to the commands that a client sends, without those that only concern the connection. */
export class OperationRecorder {
  static create(client: MongoClient): OperationRecorder {
    const recorder = new OperationRecorder();
    client.on('commandStarted', ({ commandName, databaseName, command }) => {
      if (connectionCommands.includes(commandName)) return;
      const target: unknown =
        commandName === 'getMore' ? command.collection : command[commandName];
      recorder.#operations.push({
        name: commandName,
        collection: typeof target === 'string' ? target : undefined,
        database: databaseName,
        command,
      });
    });
    return recorder;
  }

  #operations: RecordedOperation[] = [];

  private constructor() {}

  operations(): RecordedOperation[] {
    return [...this.#operations];
  }

  clear(): void {
    this.#operations = [];
  }
}

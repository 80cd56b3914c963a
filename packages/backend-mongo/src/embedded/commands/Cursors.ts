import { type Document, Long } from 'mongodb';
import { CommandError } from '../CommandError';

const defaultBatch = 1000;

/** Results that are fetched in batches. */
export class Cursors {
  static create(): Cursors {
    return new Cursors();
  }

  readonly #rest = new Map<string, Document[]>();
  #lastId = 0;

  private constructor() {}

  /** The answer to a query: its first batch, and a cursor when there is more. */
  open(
    namespace: string,
    documents: Document[],
    batchSize: number = defaultBatch,
  ): Document {
    const firstBatch = documents.slice(0, batchSize);
    const rest = documents.slice(batchSize);
    let id = Long.ZERO;
    if (rest.length > 0) {
      id = Long.fromNumber(++this.#lastId);
      this.#rest.set(id.toString(), rest);
    }
    return { cursor: { id, ns: namespace, firstBatch }, ok: 1 };
  }

  getMore(command: Document): Document {
    const key = String(command.getMore);
    const documents = this.#rest.get(key);
    if (!documents) {
      throw new CommandError(
        43,
        'CursorNotFound',
        `cursor id ${key} not found`,
      );
    }
    const nextBatch = documents.splice(0, command.batchSize ?? defaultBatch);
    const isDone = documents.length === 0;
    if (isDone) this.#rest.delete(key);
    const id = isDone ? Long.ZERO : Long.fromString(key);
    const ns = `${command.$db}.${command.collection}`;
    return { cursor: { id, ns, nextBatch }, ok: 1 };
  }

  kill(ids: readonly unknown[]): Document {
    ids.forEach(id => this.#rest.delete(String(id)));
    return { ok: 1 };
  }
}

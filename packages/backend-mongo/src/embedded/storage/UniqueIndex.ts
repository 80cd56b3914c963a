import { Query } from 'mingo/query';
import type { Document } from 'mongodb';
import { CommandError } from '../CommandError';
import { queryContext } from '../query/queryContext';
import { resolvePath } from '../query/resolvePath';
import { valueKey } from '../query/valueKey';
import type { IndexDefinition } from './IndexDefinition';

/** Who holds which key of a unique index. */
export class UniqueIndex {
  static create(definition: IndexDefinition): UniqueIndex {
    return new UniqueIndex(definition);
  }

  readonly fields: readonly string[];
  readonly isPartial: boolean;
  readonly #definition: IndexDefinition;
  readonly #filter: Query<Document> | undefined;
  readonly #owners = new Map<string, string>();
  readonly #keys = new WeakMap<Document, readonly string[]>();

  private constructor(definition: IndexDefinition) {
    this.#definition = definition;
    this.fields = Object.keys(definition.key);
    const { partialFilterExpression } = definition;
    this.isPartial = partialFilterExpression !== undefined;
    this.#filter =
      partialFilterExpression &&
      new Query(partialFilterExpression, { context: queryContext });
  }

  /** The key of one value for each field. */
  keyOf(values: readonly unknown[]): string {
    return values.map(valueKey).join();
  }

  /** The keys of a document: several when a field is an array, none when the index leaves the document out. */
  keysOf(document: Document): readonly string[] {
    // Documents are replaced, never changed, so what was computed once stays true.
    const known = this.#keys.get(document);
    if (known) return known;
    const keys = this.#computeKeys(document);
    this.#keys.set(document, keys);
    return keys;
  }

  #computeKeys(document: Document): string[] {
    if (this.#filter && !this.#filter.test(document)) {
      return [];
    }
    let rows: unknown[][] = [[]];
    for (const field of this.fields) {
      const values = indexedValues(document, field);
      rows = rows.flatMap(row => values.map(value => [...row, value]));
    }
    return [...new Set(rows.map(row => this.keyOf(row)))];
  }

  owner(key: string): string | undefined {
    return this.#owners.get(key);
  }

  add(id: string, document: Document): void {
    for (const key of this.keysOf(document)) {
      this.#owners.set(key, id);
    }
  }

  remove(id: string, document: Document): void {
    for (const key of this.keysOf(document)) {
      if (this.#owners.get(key) === id) this.#owners.delete(key);
    }
  }

  /** What MongoDB says about a document whose key another one holds. */
  duplicate(namespace: string, document: Document): CommandError {
    const { name, key: keyPattern } = this.#definition;
    const keyValue = Object.fromEntries(
      this.fields.map(field => [
        field,
        indexedValues(document, field)[0] ?? null,
      ]),
    );
    return new CommandError(
      11000,
      'DuplicateKey',
      `E11000 duplicate key error collection: ${namespace} index: ${name} dup key: ${JSON.stringify(
        keyValue,
      )}`,
      { keyPattern, keyValue },
    );
  }
}

function indexedValues(document: Document, field: string): unknown[] {
  const reached = resolvePath(document, field.split('.'));
  const values = reached.flatMap(value =>
    Array.isArray(value) && value.length > 0 ? value : [value],
  );
  return values.length > 0 ? values : [null];
}

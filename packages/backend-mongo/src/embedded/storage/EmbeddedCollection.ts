import type { Document } from 'mongodb';
import { CommandError } from '../CommandError';
import { compileValidator } from '../query/compileValidator';
import { valueKey } from '../query/valueKey';
import type { DocumentChange } from './DatabaseFile';
import type { IndexDefinition } from './IndexDefinition';
import { UniqueIndex } from './UniqueIndex';

/** What a collection was declared with. */
export interface CollectionOptions {
  validator?: Document;
  indexes: IndexDefinition[];
}

const idIndex: IndexDefinition = { name: '_id_', key: { _id: 1 } };

/** The committed documents of one collection, in memory. They are replaced, never changed. */
export class EmbeddedCollection {
  static create(
    database: string,
    name: string,
    options: CollectionOptions,
  ): EmbeddedCollection {
    return new EmbeddedCollection(`${database}.${name}`, name, options);
  }

  readonly documents = new Map<string, Document>();
  readonly #uniqueIndexes: UniqueIndex[] = [];
  #options: CollectionOptions;
  #isValid: ((document: Document) => boolean) | undefined;

  private constructor(
    readonly namespace: string,
    readonly name: string,
    options: CollectionOptions,
  ) {
    this.#options = { ...options, indexes: [] };
    this.setValidator(options.validator);
    options.indexes.forEach(index => this.addIndex(index));
  }

  get options(): CollectionOptions {
    return this.#options;
  }

  get indexes(): IndexDefinition[] {
    return [idIndex, ...this.#options.indexes];
  }

  get uniqueIndexes(): readonly UniqueIndex[] {
    return this.#uniqueIndexes;
  }

  setValidator(validator: Document | undefined): void {
    this.#options = { ...this.#options, validator };
    this.#isValid =
      validator?.$jsonSchema && compileValidator(validator.$jsonSchema);
  }

  /** @throws CommandError with code 11000 when two documents already have the same key of a unique index. */
  addIndex(definition: IndexDefinition): void {
    if (definition.unique) {
      const index = UniqueIndex.create(definition);
      for (const [id, document] of this.documents) {
        if (index.keysOf(document).some(key => index.owner(key))) {
          throw index.duplicate(this.namespace, document);
        }
        index.add(id, document);
      }
      this.#uniqueIndexes.push(index);
    }
    this.#options.indexes.push(definition);
  }

  /** @throws CommandError with code 121 when the validator refuses the document. */
  assertValid(document: Document): void {
    if (this.#isValid && !this.#isValid(document)) {
      throw new CommandError(
        121,
        'DocumentValidationFailure',
        'Document failed validation',
        { errInfo: { failingDocumentId: document._id } },
      );
    }
  }

  /** Loads a document that was committed earlier. */
  load(document: Document): void {
    this.apply([
      { collection: this.name, id: valueKey(document._id), document },
    ]);
  }

  /** Makes committed changes visible. */
  apply(changes: readonly DocumentChange[]): void {
    for (const { id } of changes) {
      const previous = this.documents.get(id);
      if (previous) {
        this.#uniqueIndexes.forEach(index => index.remove(id, previous));
      }
    }
    for (const { id, document } of changes) {
      if (document) {
        this.documents.set(id, document);
        this.#uniqueIndexes.forEach(index => index.add(id, document));
      } else {
        this.documents.delete(id);
      }
    }
  }
}

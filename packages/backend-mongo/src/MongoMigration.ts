import type { Document } from 'mongodb';

/**
 * The part of `$jsonSchema` that MongoDB and the embedded database both enforce.
 * Any other keyword is refused when it is declared.
 *
 * @public
 */
export interface MongoSchema {
  bsonType?: MongoSchemaType | readonly MongoSchemaType[];
  enum?: readonly (string | number | boolean | null)[];
  required?: readonly string[];
  properties?: Readonly<Record<string, MongoSchema>>;
  items?: MongoSchema;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
}

/** The BSON types that a {@link MongoSchema} can ask for. @public */
export type MongoSchemaType =
  | 'string'
  | 'int'
  | 'double'
  | 'bool'
  | 'date'
  | 'object'
  | 'array'
  | 'objectId'
  | 'binData'
  | 'null';

/** One index of a collection; the name is its identity. @public */
export interface MongoIndex {
  name: string;
  /** Field to direction, in order: `{ team: 1, capturedAt: -1 }`. */
  key: Readonly<Record<string, 1 | -1>>;
  unique?: boolean;
  /** Only matching documents are in the index. */
  partialFilterExpression?: Document;
  /** Documents are removed this many seconds after the date in the key's only field. */
  expireAfterSeconds?: number;
}

/** What a collection must look like. @public */
export interface MongoCollectionDeclaration {
  name: string;
  indexes?: readonly MongoIndex[];
  /** What every document must look like; replaces the validator that the collection has. */
  validator?: MongoSchema;
}

/**
 * A step in a database's life: the collections it needs, declared rather than scripted.
 *
 * @remarks
 * Applying a migration makes the database look like the declaration and does nothing where it already does, so it
 * runs at every start and in several processes at once. Indexes that are not declared are left alone.
 *
 * @public
 */
export interface MongoMigration {
  /** Names the step in errors: `2026-01-insights`. */
  id: string;
  collections: readonly MongoCollectionDeclaration[];
}

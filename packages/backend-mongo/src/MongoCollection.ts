import type { Collection, Document } from 'mongodb';

/**
 * A collection as stores see it: the part of the driver's own `Collection` that MongoDB and the embedded
 * database answer alike.
 *
 * @remarks
 * It is a `Pick`, not a second interface: signatures, results, cursors and errors are the driver's
 * (`MongoServerError` with code 11000 for a duplicate key, 121 for a refused document). What the embedded
 * database cannot do is refused with `codeName: 'EmbeddedUnsupported'`.
 *
 * @public
 */
export type MongoCollection<T extends Document = Document> = Pick<
  Collection<T>,
  | 'collectionName'
  | 'insertOne'
  | 'insertMany'
  | 'findOne'
  | 'find'
  | 'findOneAndUpdate'
  | 'updateOne'
  | 'updateMany'
  | 'deleteOne'
  | 'deleteMany'
  | 'countDocuments'
  | 'aggregate'
  | 'distinct'
  | 'bulkWrite'
>;

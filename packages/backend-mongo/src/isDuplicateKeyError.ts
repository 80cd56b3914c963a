import { MongoServerError } from 'mongodb';

/**
 * Whether a write was refused because a unique index already has its key.
 *
 * @remarks
 * MongoDB says so with code 11000; some databases that speak its protocol only say so in words.
 *
 * @public
 */
export function isDuplicateKeyError(error: unknown): error is MongoServerError {
  return (
    error instanceof MongoServerError &&
    (error.code === 11000 ||
      /^(E11000|duplicate key)|exclusion constraint/i.test(error.message))
  );
}

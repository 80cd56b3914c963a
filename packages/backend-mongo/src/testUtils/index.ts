/**
 * A database for tests: embedded, and MongoDB too when `MONGODB_TEST_URI` is set.
 *
 * @packageDocumentation
 */
export type { QueryPlan } from './explainOperation';
export type { RecordedOperation } from './RecordedOperation';
export { TestMongo } from './TestMongo';
export type { TestMongoEngine } from './TestMongoEngine';

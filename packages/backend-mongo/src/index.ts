/**
 * One MongoDB service for every plugin, with an embedded default.
 *
 * @packageDocumentation
 */
export type { MongoCollection } from './MongoCollection';
export type { MongoConnection } from './MongoConnection';
export type {
  MongoCollectionDeclaration,
  MongoIndex,
  MongoMigration,
  MongoSchema,
  MongoSchemaType,
} from './MongoMigration';
export type { MongoService } from './MongoService';
export { isDuplicateKeyError } from './isDuplicateKeyError';
export { mongoConnectionServiceRef } from './mongoConnectionServiceRef';
export { mongoRootHealthServiceFactory } from './mongoRootHealthServiceFactory';
export { mongoServiceRef } from './mongoServiceRef';
export { separateMongoConnection } from './separateMongoConnection';

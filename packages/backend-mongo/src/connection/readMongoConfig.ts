import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

/** The `mongo` section of the configuration with its defaults. */
export interface MongoConfig {
  /** The MongoDB to use; the embedded database when undefined. */
  uri: string | undefined;
  databasePrefix: string;
  /** Where the embedded database keeps its files. */
  directory: string;
  serverSelectionTimeoutMs: number;
}

/** @throws `InputError` for a prefix that cannot be part of a name, and for production without MongoDB. */
export function readMongoConfig(config: Config): MongoConfig {
  const mongo = config.getOptionalConfig('mongo');
  const uri = mongo?.getOptionalString('uri');
  const databasePrefix =
    mongo?.getOptionalString('databasePrefix') ?? 'builder-insights';
  if (!/^[A-Za-z0-9_-]{1,30}$/.test(databasePrefix)) {
    throw new InputError(
      `mongo.databasePrefix is '${databasePrefix}'; use up to 30 letters, digits, hyphens and underscores`,
    );
  }
  if (!uri && process.env.NODE_ENV === 'production') {
    throw new InputError(
      'mongo.uri is not set and NODE_ENV is production, where the embedded database is not used; set MONGODB_URI to your MongoDB',
    );
  }
  return {
    uri,
    databasePrefix,
    directory: mongo?.getOptionalString('embedded.directory') ?? '.data/mongo',
    serverSelectionTimeoutMs: mongo?.has('serverSelectionTimeout')
      ? durationToMilliseconds(
          readDurationFromConfig(mongo, { key: 'serverSelectionTimeout' }),
        )
      : 5000,
  };
}

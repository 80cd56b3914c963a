import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

/** How to reach a MongoDB, whichever it is. */
export interface MongoClientConfig {
  databasePrefix: string;
  serverSelectionTimeoutMs: number;
}

/** The `mongo` section of the configuration with its defaults. */
export interface MongoConfig extends MongoClientConfig {
  /** The MongoDB to use; the embedded database when undefined. */
  uri: string | undefined;
  /** Where the embedded database keeps its files. */
  directory: string;
}

/** A MongoDB that something keeps its data in apart from the portal's. */
export interface SeparateMongoConfig extends MongoClientConfig {
  uri: string;
}

const DEFAULTS: MongoClientConfig = {
  databasePrefix: 'builder-insights',
  serverSelectionTimeoutMs: 5000,
};

/** @throws `InputError` for a prefix that cannot be part of a name, and for production without MongoDB. */
export function readMongoConfig(config: Config): MongoConfig {
  const mongo = config.getOptionalConfig('mongo');
  const uri = mongo?.getOptionalString('uri');
  if (!uri && process.env.NODE_ENV === 'production') {
    throw new InputError(
      'mongo.uri is not set and NODE_ENV is production, where the embedded database is not used; set MONGODB_URI to your MongoDB',
    );
  }
  return {
    uri,
    ...readClientConfig(config, 'mongo', DEFAULTS),
    directory: mongo?.getOptionalString('embedded.directory') ?? '.data/mongo',
  };
}

/**
 * Reads a section such as `audit.mongo`; what it leaves out is as in `mongo`.
 *
 * @returns undefined when it names no `uri`
 * @throws `InputError` for a prefix that cannot be part of a name
 */
export function readSeparateMongoConfig(
  config: Config,
  key: string,
): SeparateMongoConfig | undefined {
  const uri = config.getOptionalString(`${key}.uri`);
  const fallback = readClientConfig(config, 'mongo', DEFAULTS);
  return uri ? { uri, ...readClientConfig(config, key, fallback) } : undefined;
}

function readClientConfig(
  config: Config,
  key: string,
  fallback: MongoClientConfig,
): MongoClientConfig {
  const section = config.getOptionalConfig(key);
  const databasePrefix =
    section?.getOptionalString('databasePrefix') ?? fallback.databasePrefix;
  if (!/^[A-Za-z0-9_-]{1,30}$/.test(databasePrefix)) {
    throw new InputError(
      `${key}.databasePrefix is '${databasePrefix}'; use up to 30 letters, digits, hyphens and underscores`,
    );
  }
  return {
    databasePrefix,
    serverSelectionTimeoutMs: section?.has('serverSelectionTimeout')
      ? durationToMilliseconds(
          readDurationFromConfig(section, { key: 'serverSelectionTimeout' }),
        )
      : fallback.serverSelectionTimeoutMs,
  };
}

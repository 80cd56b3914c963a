import type {
  RootConfigService,
  RootLifecycleService,
} from '@backstage/backend-plugin-api';
import { readSeparateMongoConfig } from './connection/readMongoConfig';
import { SeparateMongoConnection } from './connection/SeparateMongoConnection';
import type { MongoConnection } from './MongoConnection';

/**
 * A connection to another MongoDB than the portal's, for data that is to be kept apart from all other.
 *
 * @remarks
 * It is made when it is first needed, and again after that has failed: while that MongoDB is away, nothing else is.
 *
 * @param options.key - the section that names it, such as `audit.mongo`: `uri`, and as in `mongo` `databasePrefix` and
 * `serverSelectionTimeout`, which default to those of `mongo`
 * @returns undefined when the section names no `uri`
 * @throws `InputError` when what it names is not a connection string
 * @public
 */
export function separateMongoConnection(
  config: RootConfigService,
  options: { key: string; lifecycle: RootLifecycleService },
): MongoConnection | undefined {
  const { key, lifecycle } = options;
  const separate = readSeparateMongoConfig(config, key);
  return (
    separate &&
    SeparateMongoConnection.create({
      ...separate,
      key: `${key}.uri`,
      lifecycle,
    })
  );
}

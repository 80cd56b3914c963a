import { InputError, ServiceUnavailableError } from '@backstage/errors';
import { MongoClient, type MongoClientOptions } from 'mongodb';

/** Where a connection string was written, and what one does without it. */
export interface MongoSource {
  uri: string;
  /** `mongo.uri (MONGODB_URI)` */
  key: string;
  /** `use the embedded database` */
  without: string;
}

/**
 * A client that has reached its MongoDB.
 *
 * @throws `InputError` when `uri` is not a connection string, `ServiceUnavailableError` when nothing answers there.
 * Neither repeats the credentials.
 */
export async function connectMongo(
  source: MongoSource,
  options: MongoClientOptions,
): Promise<MongoClient> {
  const { uri, key, without } = source;
  const client = createMongoClient(source, options);
  try {
    await client.connect();
    await client.db('admin').command({ ping: 1 });
    return client;
  } catch (error) {
    await client.close();
    throw new ServiceUnavailableError(
      `Cannot use the MongoDB at ${hostsOf(client)} that ${key} names: ${reason(
        error,
        uri,
      )}; start it or correct the connection string, or remove it to ${without}`,
    );
  }
}

/**
 * A client that has reached nothing yet.
 *
 * @throws `InputError` when `uri` is not a connection string, without repeating it
 */
export function createMongoClient(
  { uri, key }: Pick<MongoSource, 'uri' | 'key'>,
  options: MongoClientOptions,
): MongoClient {
  try {
    return new MongoClient(uri, options);
  } catch (error) {
    throw new InputError(
      `${key} is not a MongoDB connection string: ${reason(
        error,
        uri,
      )}; write it as mongodb://user:password@host:27017/ or mongodb+srv://user:password@host/`,
    );
  }
}

function hostsOf(client: MongoClient): string {
  const { srvHost, hosts } = client.options;
  return srvHost ?? hosts.map(String).join(',');
}

// The driver's messages are useful and harmless unless they quote the connection string.
function reason(error: unknown, uri: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const credentials = /^[^/]*\/\/(.*)@/.exec(uri)?.[1] ?? uri;
  const secrets = [uri, credentials, ...credentials.split(':')].flatMap(
    secret => [secret, decode(secret)],
  );
  const isQuoted = secrets.some(
    secret => secret.length > 0 && message.includes(secret),
  );
  return isQuoted ? 'it was refused' : message.replace(/\.$/, '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

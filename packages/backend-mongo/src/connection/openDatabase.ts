import type {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { MongoClient } from 'mongodb';
import { EmbeddedMongo } from '../embedded/EmbeddedMongo';
import { connectMongo } from './connectMongo';
import { readMongoConfig } from './readMongoConfig';

/** A connected client, and the database in this process when that is what it is connected to. */
export interface OpenDatabase {
  client: MongoClient;
  embedded?: EmbeddedMongo;
  databasePrefix: string;
  close(): Promise<void>;
}

/** Connects to MongoDB when `mongo.uri` is set, and starts the embedded database otherwise. */
export async function openDatabase(
  config: RootConfigService,
  logger: LoggerService,
): Promise<OpenDatabase> {
  const mongo = readMongoConfig(config);
  const { uri, directory, databasePrefix } = mongo;
  if (uri) {
    const client = await connectMongo(
      {
        uri,
        key: 'mongo.uri (MONGODB_URI)',
        without: 'use the embedded database',
      },
      { serverSelectionTimeoutMS: mongo.serverSelectionTimeoutMs },
    );
    return { client, databasePrefix, close: () => client.close() };
  }
  logger.info(
    `Keeping data in the embedded database (${directory}); set mongo.uri to use MongoDB`,
  );
  const embedded = await EmbeddedMongo.start({ directory });
  const client = await MongoClient.connect(
    embedded.uri,
    embedded.clientOptions,
  );
  return {
    client,
    embedded,
    databasePrefix,
    async close() {
      await client.close();
      await embedded.stop();
    },
  };
}

import { MongoClient } from 'mongodb';
import { EmbeddedMongo } from '../EmbeddedMongo';

/**
 * Writes to the embedded database in a directory (the only argument) for as long as it lives, and prints the number of
 * each write once it is acknowledged.
 */
async function writeUntilKilled(directory: string): Promise<void> {
  const mongo = await EmbeddedMongo.start({ directory });
  const client = await MongoClient.connect(mongo.uri, mongo.clientOptions);
  const database = client.db('crash');
  const singles = database.collection<{ _id: number; isPaired?: boolean }>(
    'singles',
  );
  const left = database.collection<{ _id: number }>('left');
  const right = database.collection<{ _id: number }>('right');
  for (let _id = 1; ; _id++) {
    await singles.insertOne({ _id });
    await client.withSession(session =>
      session.withTransaction(async () => {
        await left.insertOne({ _id }, { session });
        await right.insertOne({ _id }, { session });
      }),
    );
    await singles.updateOne({ _id }, { $set: { isPaired: true } });
    process.stdout.write(`${_id}\n`);
  }
}

writeUntilKilled(process.argv[2]).catch(error => {
  process.stderr.write(`${error}\n`);
  process.exitCode = 1;
});

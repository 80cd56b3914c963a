import type {
  TestMongo,
  TestMongoEngine,
} from '@builder-insights/backend-mongo/testUtils';

const READS = ['find', 'aggregate', 'count', 'distinct'];

/** Nothing that was read since the last `clearOperations` went through a whole collection. The embedded database has no plans. */
export async function assertReadByIndex(
  mongo: TestMongo,
  engine: TestMongoEngine,
): Promise<void> {
  const reads = mongo.operations().filter(({ name }) => READS.includes(name));
  for (const read of engine === 'mongodb' ? reads : []) {
    const { stages } = await mongo.explain(read);
    expect({ read: read.command, stages }).toEqual({
      read: read.command,
      stages: expect.not.arrayContaining(['COLLSCAN']),
    });
  }
}

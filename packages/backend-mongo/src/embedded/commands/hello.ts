import type { Document } from 'mongodb';

/** How the embedded database introduces itself: a replica set's only member, so that transactions are allowed. */
export function hello(): Document {
  return {
    helloOk: true,
    isWritablePrimary: true,
    setName: 'embedded',
    maxBsonObjectSize: 16 * 1024 * 1024,
    maxMessageSizeBytes: 48_000_000,
    maxWriteBatchSize: 100_000,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    minWireVersion: 0,
    maxWireVersion: 21,
    readOnly: false,
    ok: 1,
  };
}

import { BSON, type Document } from 'mongodb';

/** The bytes of an `OP_MSG` that answers request `requestId`. */
export function encodeReply(requestId: number, reply: Document): Buffer {
  const body = BSON.serialize(reply, { ignoreUndefined: true });
  const head = Buffer.alloc(21);
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(requestId, 8);
  head.writeInt32LE(2013, 12);
  return Buffer.concat([head, body]);
}

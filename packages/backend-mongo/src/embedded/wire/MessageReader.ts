import { BSON, type Document } from 'mongodb';

/** A command as it came in. */
export interface WireMessage {
  requestId: number;
  command: Document;
  /** False when the sender does not wait for an answer. */
  expectsReply: boolean;
}

const headerBytes = 16;
const opMsg = 2013;
const moreToCome = 2;

/**
 * Cuts a stream of bytes into MongoDB's `OP_MSG` commands.
 *
 * @remarks
 * A message is a header (length, request id, response id, operation), flags, and sections: the command itself (kind
 * 0) or a field of it that is a sequence of documents (kind 1). All numbers are little endian.
 */
export class MessageReader {
  static create(): MessageReader {
    return new MessageReader();
  }

  #pending = Buffer.alloc(0);

  private constructor() {}

  /** The commands that are complete with this chunk. */
  *push(chunk: Buffer): Generator<WireMessage> {
    this.#pending = Buffer.concat([this.#pending, chunk]);
    while (this.#pending.length >= headerBytes) {
      const length = this.#pending.readInt32LE(0);
      if (this.#pending.length < length) {
        return;
      }
      const message = this.#pending.subarray(0, length);
      this.#pending = this.#pending.subarray(length);
      yield readMessage(message);
    }
  }
}

function readMessage(message: Buffer): WireMessage {
  const operation = message.readInt32LE(12);
  if (operation !== opMsg) {
    throw new Error(`Operation ${operation} is not OP_MSG`);
  }
  const flags = message.readUInt32LE(headerBytes);
  const command: Document = {};
  let at = headerBytes + 4;
  while (at < message.length) {
    const isSequence = message[at] === 1;
    const start = at + 1;
    at = start + message.readInt32LE(start);
    if (isSequence) {
      readSequence(message.subarray(start + 4, at), command);
    } else {
      Object.assign(command, BSON.deserialize(message.subarray(start, at)));
    }
  }
  return {
    requestId: message.readInt32LE(4),
    command,
    expectsReply: Math.floor(flags / moreToCome) % 2 === 0,
  };
}

function readSequence(section: Buffer, command: Document): void {
  const nameEnd = section.indexOf(0);
  const documents: Document[] = [];
  let at = nameEnd + 1;
  while (at < section.length) {
    const end = at + section.readInt32LE(at);
    documents.push(BSON.deserialize(section.subarray(at, end)));
    at = end;
  }
  command[section.toString('utf8', 0, nameEnd)] = documents;
}

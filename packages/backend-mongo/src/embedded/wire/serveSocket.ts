import type { Socket } from 'node:net';
import type { Document } from 'mongodb';
import { CommandError } from '../CommandError';
import { encodeReply } from './encodeReply';
import { MessageReader, type WireMessage } from './MessageReader';

/** Answers the commands that arrive on a socket, one after the other, until it closes. */
export function serveSocket(
  socket: Socket,
  answer: (command: Document) => Promise<Document>,
): void {
  const reader = MessageReader.create();
  let queue = Promise.resolve();

  async function reply(message: WireMessage) {
    const document = await answer(message.command).catch(toReply);
    if (message.expectsReply && socket.writable) {
      socket.write(encode(message.requestId, document));
    }
  }

  socket.on('error', () => socket.destroy());
  socket.on('data', chunk => {
    try {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      for (const message of reader.push(bytes)) {
        queue = queue.then(() => reply(message));
      }
    } catch {
      socket.destroy();
    }
  });
}

// A result can be too large for a message, for instance.
function encode(requestId: number, reply: Document): Buffer {
  try {
    return encodeReply(requestId, reply);
  } catch (error) {
    return encodeReply(requestId, toReply(error));
  }
}

function toReply(error: unknown): Document {
  if (error instanceof CommandError) {
    return error.toReply();
  }
  if (error instanceof Error && error.constructor.name === 'MingoError') {
    return CommandError.badValue(error.message).toReply();
  }
  const message = error instanceof Error ? error.message : String(error);
  return new CommandError(8, 'UnknownError', message).toReply();
}

import { InputError } from '@backstage/errors';
import express from 'express';

const LIMIT = '2mb';

/** Reads JSON bodies, and says in a sentence what is wrong with one that cannot be read. */
export function jsonBody(): express.RequestHandler {
  const read = express.json({ limit: LIMIT });
  return (req, res, next) => {
    if (
      req.headers['content-length'] !== '0' &&
      req.is('application/json') === false
    ) {
      next(
        new InputError(
          `The body is ${
            req.headers['content-type'] ?? 'of no type'
          }; send JSON with the content type application/json`,
        ),
      );
      return;
    }
    read(req, res, (error?: Error & { type?: string }) =>
      next(error && describe(error)),
    );
  };
}

function describe(error: Error & { type?: string }): Error {
  switch (error.type) {
    case 'entity.parse.failed':
      return new InputError(
        `The body is not JSON (${error.message}); send one JSON object`,
      );
    case 'entity.too.large':
      return new InputError(
        `The body is larger than ${LIMIT}; send it in smaller parts`,
      );
    default:
      return error;
  }
}

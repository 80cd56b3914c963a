import { InputError } from '@backstage/errors';
import express from 'express';

/** Reads JSON bodies, and says in a sentence what is wrong with one that cannot be read. */
export function jsonBody(
  options: { limit?: string } = {},
): express.RequestHandler {
  const { limit = '64kb' } = options;
  const read = express.json({ limit });
  return (req, res, next) => {
    if (
      Number(req.headers['content-length'] ?? 0) > 0 &&
      !req.is('application/json')
    ) {
      next(
        new InputError(
          `The body is '${
            req.headers['content-type'] ?? 'of no type'
          }'; send JSON with the content type application/json`,
        ),
      );
      return;
    }
    read(req, res, (error?: Error & { type?: string }) =>
      next(
        error?.type?.startsWith('entity.')
          ? new InputError(
              `The body cannot be read (${error.message}); send one JSON object of at most ${limit}`,
            )
          : error,
      ),
    );
  };
}

import { toError } from '@backstage/errors';
import type { z } from 'zod';

/** Documents of this kind have a few kilobytes. */
const MOST_BYTES = 256 * 1024;

/**
 * Reads a JSON document of a known form, over HTTP and from the very address: no redirect is followed, and a long answer is not
 * read to its end.
 *
 * @throws Error whose sentence says what could not be read, where, and why
 */
export async function getJson<T>(options: {
  /** `Okta’s discovery document`. */
  what: string;
  url: string;
  schema: z.ZodType<T>;
  signal: AbortSignal;
}): Promise<T> {
  const { what, url, schema, signal } = options;
  const cannot = (why: string) =>
    new Error(`${what} at '${url}' cannot be read: ${why}`);
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
    throw cannot('its address does not begin with https:// or http://');
  }
  const response = await fetch(url, { signal, redirect: 'manual' }).catch(
    (error: unknown) => {
      const { message, cause } = toError(error);
      throw cannot(cause instanceof Error ? cause.message : message);
    },
  );
  if (!response.ok) {
    await response.body?.cancel();
    throw cannot(`it answers ${response.status}`);
  }
  const parsed = schema.safeParse(
    parsedText(await textOf(response, cannot), cannot),
  );
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues;
    throw cannot(`'${path.join('.')}': ${message}`);
  }
  return parsed.data;
}

async function textOf(
  response: Response,
  cannot: (why: string) => Error,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > MOST_BYTES) {
      throw cannot(`it has more than ${MOST_BYTES} bytes`);
    }
  }
  return Buffer.concat(chunks).toString();
}

function parsedText(text: string, cannot: (why: string) => Error): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw cannot('it is no JSON');
  }
}

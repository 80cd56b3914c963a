import { ForwardedError, isError } from '@backstage/errors';

/** More of an answer is not read. */
const MOST_BYTES = 64 * 1024;

/** What came back. */
export interface Answer {
  status: number;
  headers: Headers;
  /** At most 64 KB of it. */
  text: string;
}

/**
 * Asks without credentials, follows no redirect, and reads no more than is needed.
 *
 * @throws ForwardedError when nobody answers
 */
export async function ask(
  url: URL,
  { signal }: { signal: AbortSignal },
): Promise<Answer> {
  try {
    const response = await fetch(url, { signal, redirect: 'manual' });
    const { status, headers } = response;
    return { status, headers, text: await beginningOf(response) };
  } catch (error) {
    throw new ForwardedError(`${url.origin} does not answer`, causeOf(error));
  }
}

async function beginningOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= MOST_BYTES) {
      break;
    }
  }
  return Buffer.concat(chunks).subarray(0, MOST_BYTES).toString();
}

// What went wrong is inside of what fetch throws: `connect ECONNREFUSED`.
function causeOf(error: unknown): unknown {
  return isError(error) && isError(error.cause) ? error.cause : error;
}

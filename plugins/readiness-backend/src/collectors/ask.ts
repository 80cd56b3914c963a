import { ForwardedError, isError } from '@backstage/errors';

/** More of an answer is not read, unless somebody needs all of a longer one. */
const MOST_BYTES = 64 * 1024;

/** What came back. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** Whether there was more of it than was read. */
  isCut: boolean;
}

/**
 * Asks without credentials, follows no redirect, and reads no more than is needed.
 *
 * @throws ForwardedError when nobody answers
 */
export async function ask(
  url: URL,
  { signal, most = MOST_BYTES }: { signal: AbortSignal; most?: number },
): Promise<Answer> {
  try {
    const response = await fetch(url, { signal, redirect: 'manual' });
    const { status, headers } = response;
    return { status, headers, ...(await beginningOf(response, most)) };
  } catch (error) {
    throw new ForwardedError(`${url.origin} does not answer`, causeOf(error));
  }
}

async function beginningOf(
  response: Response,
  most: number,
): Promise<Pick<Answer, 'text' | 'isCut'>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > most) {
      break;
    }
  }
  const text = Buffer.concat(chunks).subarray(0, most).toString();
  return { text, isCut: bytes > most };
}

// What went wrong is inside of what fetch throws: `connect ECONNREFUSED`.
function causeOf(error: unknown): unknown {
  return isError(error) && isError(error.cause) ? error.cause : error;
}

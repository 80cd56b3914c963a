import { toError } from '@backstage/errors';
import type { z } from 'zod';

/**
 * Reads a JSON document of a known form.
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
  const response = await fetch(url, { signal }).catch((error: unknown) => {
    const { message, cause } = toError(error);
    throw cannot(cause instanceof Error ? cause.message : message);
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw cannot(`it answers ${response.status}`);
  }
  const parsed = schema.safeParse(
    await response.json().catch(() => {
      throw cannot('it is no JSON');
    }),
  );
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues;
    throw cannot(`'${path.join('.')}': ${message}`);
  }
  return parsed.data;
}

import { InputError } from '@backstage/errors';

/**
 * The address of the next page in a Link header, or undefined after the last.
 *
 * @throws InputError when it is elsewhere: it would be given the token
 */
export function nextLink(
  header: string | null,
  origin: string,
): URL | undefined {
  const [, address] =
    /<([^>]+)>\s*;[^,]*\brel="?next"?/.exec(header ?? '') ?? [];
  if (!address) {
    return undefined;
  }
  const next = new URL(address, origin);
  if (next.origin !== origin) {
    throw new InputError(
      `Okta's next page is at '${next.origin}' and not at '${origin}'`,
    );
  }
  return next;
}

import type { FetchMiddleware } from '@backstage/core-app-api';

/**
 * Notices when the backend no longer takes a session: access that was withdrawn ends at the next request, not when the
 * token does.
 */
export function watchSession(options: {
  onEnded: () => void;
}): FetchMiddleware {
  return {
    apply: next => async (input, init) => {
      const response = await next(input, init);
      if (
        response.status === 401 &&
        carriesToken(input, init) &&
        !(await asksForMore(response))
      ) {
        options.onEnded();
      }
      return response;
    },
  };
}

/** The portal puts its token on requests to its own backend and on no others. */
function carriesToken(
  input: Parameters<typeof fetch>[0],
  init: RequestInit | undefined,
): boolean {
  const headers =
    input instanceof Request ? input.headers : new Headers(init?.headers);
  return headers.has('authorization');
}

/** A 401 that asks a signed-in person for a fresh sign-in is for the page to handle. */
async function asksForMore(response: Response): Promise<boolean> {
  try {
    const { error } = await response.clone().json();
    return error?.name === 'StepUpRequiredError';
  } catch {
    return false;
  }
}

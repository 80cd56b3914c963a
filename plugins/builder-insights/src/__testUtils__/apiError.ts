import { ResponseError } from '@backstage/errors';

/** What the client throws when the backend answers with an error. */
export async function apiError(
  status: number,
  message: string,
): Promise<Error> {
  const body = {
    error: { name: 'Error', message },
    response: { statusCode: status },
  };
  return await ResponseError.fromResponse({
    ok: false,
    status,
    statusText: String(status),
    redirected: false,
    type: 'default',
    url: 'http://localhost/api/builder-insights',
    headers: new Headers({ 'content-type': 'application/json' }),
    text: async () => JSON.stringify(body),
  });
}

import { createFetchApi } from '@backstage/core-app-api';
import { watchSession } from './watchSession';

function portalThatAnswers(status: number, body: unknown) {
  const onEnded = jest.fn();
  const { fetch } = createFetchApi({
    baseImplementation: async () =>
      new Response(JSON.stringify(body), { status }),
    middleware: [watchSession({ onEnded })],
  });
  return { fetch, onEnded };
}

describe('watchSession', () => {
  it('S8 ends the page with the session', async () => {
    const portal = portalThatAnswers(401, {
      error: { name: 'AuthenticationError' },
    });
    const response = await portal.fetch('http://portal/api/catalog', {
      headers: { authorization: 'Bearer token' },
    });
    expect(portal.onEnded).toHaveBeenCalledTimes(1);
    // Whoever asked still gets the whole answer.
    expect((await response.json()).error.name).toBe('AuthenticationError');
  });

  it.each([
    ['a fresh sign-in that one act asks for', 401, 'StepUpRequiredError'],
    ['something one may not do', 403, 'NotAllowedError'],
  ])('goes on after %s', async (_, status, name) => {
    const portal = portalThatAnswers(status, { error: { name } });
    await portal.fetch('http://portal/api/access/break-glass', {
      headers: { authorization: 'Bearer token' },
    });
    expect(portal.onEnded).not.toHaveBeenCalled();
  });

  it('goes on when somebody else asks who it is', async () => {
    const portal = portalThatAnswers(401, {});
    await portal.fetch('http://elsewhere.example');
    expect(portal.onEnded).not.toHaveBeenCalled();
  });
});

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aServer } from '../../__testUtils__/aServer';
import { myAccess } from '../../__testUtils__/myAccess';
import { openPages } from '../../__testUtils__/openPages';

describe('PosturePage', () => {
  it('gives the verdict in words, the unsafe first, each with its key and remedy, and warns on every page of Access', async () => {
    const server = aServer()
      .on('GET /me', myAccess({ readPosture: true }))
      .on('GET /posture', {
        checkedAt: '2026-11-20T08:00:00.000Z',
        environment: 'development',
        items: [
          {
            id: 'permissions',
            title: 'Permissions are enforced',
            state: 'green',
            observed: 'permission.enabled is true',
          },
          {
            id: 'guest',
            title: 'Nobody signs in as a guest',
            state: 'red',
            observed: 'The guest provider is on',
            configKey: 'auth.providers.guest',
            remedy: 'Take the guest provider out.',
          },
        ],
      });
    openPages('/access/mine', server);
    expect(
      await screen.findByText(
        /One thing is not as it must be: Nobody signs in as a guest\. Production would refuse/,
      ),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('link', { name: 'Show the posture' }),
    );
    expect(
      await screen.findByText(
        'One thing is unsafe. Production would refuse to start like this.',
      ),
    ).toBeVisible();
    const items = within(
      screen.getByRole('list', { name: 'What was checked' }),
    ).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(
        /^ViolatedNobody signs in.*auth\.providers\.guest.*Take the guest provider out/,
      ),
      expect.stringMatching(/^HoldsPermissions are enforced/),
    ]);
  });
});

import { screen, within } from '@testing-library/react';
import { aServer } from '../../__testUtils__/aServer';
import { myAccess } from '../../__testUtils__/myAccess';
import { openPages } from '../../__testUtils__/openPages';

const tabs = async () =>
  within(await screen.findByRole('navigation', { name: 'Access' }))
    .queryAllByRole('link')
    .map(({ textContent }) => textContent);

describe('AccessRouter', () => {
  it('shows only what one may use, and says what the rest needs without asking for it', async () => {
    const server = openPages('/access/audit', aServer());
    expect(
      await screen.findByText('Your roles do not open this page'),
    ).toBeVisible();
    expect(screen.getByText(/It is for auditors\./)).toBeVisible();
    expect(await tabs()).toEqual(['My access']);
    expect(server.asked.map(({ route }) => route)).not.toContain(
      'GET /audit/events',
    );
  });

  it('shows reviews to somebody who has to decide in one', async () => {
    openPages(
      '/access',
      aServer().on('GET /reviews', { items: [{ id: 'r' }] }),
    );
    await screen.findByRole('link', { name: 'Reviews' });
    expect(await tabs()).toEqual(['My access', 'Reviews']);
  });

  it('shows an auditor everything that is to be audited', async () => {
    const me = myAccess({
      readRoles: true,
      readOrg: true,
      readReviews: true,
      manageReviews: true,
      reviewBreakGlass: true,
      readAudit: true,
      readPosture: true,
    });
    openPages('/access', aServer().on('GET /me', me));
    await screen.findByRole('link', { name: 'Posture' });
    expect(await tabs()).toEqual([
      'My access',
      'People and roles',
      'Organisation',
      'Reviews',
      'Break-glass',
      'Audit trail',
      'Evidence',
      'Posture',
    ]);
  });
});

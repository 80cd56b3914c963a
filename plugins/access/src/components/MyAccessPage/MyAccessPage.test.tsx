import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aServer } from '../../__testUtils__/aServer';
import { myAccess } from '../../__testUtils__/myAccess';
import { openPages } from '../../__testUtils__/openPages';
import { Refusal } from '../../__testUtils__/Refusal';

const PATH = '/access/mine';

describe('MyAccessPage', () => {
  it('says in a sentence what one is, and why: who granted, where groups come from, how one signed in', async () => {
    const me = myAccess(
      {},
      {
        roles: [
          ...myAccess().roles,
          {
            role: 'manager',
            origin: 'grant',
            scopeRef: 'group:default/br-emea',
            grantId: 'g1',
            grantedBy: 'user:default/admin',
            grantedAt: '2026-11-01T08:00:00.000Z',
            reason: 'Leads the region until spring',
            expiresAt: '2027-03-31T23:59:59.999Z',
            lastReviewedAt: '2026-11-10T08:00:00.000Z',
          },
        ],
        groups: [
          ...myAccess().groups,
          {
            groupRef: 'group:default/br-emea',
            title: 'EMEA',
            inOrg: true,
            inClaim: false,
            effective: false,
          },
          {
            groupRef: 'group:default/admins',
            title: 'admins',
            inOrg: false,
            inClaim: true,
            effective: false,
          },
        ],
      },
    );
    openPages(PATH, aServer().on('GET /me', me));
    await waitFor(() =>
      expect(document.body).toHaveTextContent(
        'You are an advocate in EMEA South and a manager of EMEA.',
      ),
    );

    const roles = await screen.findByRole('table', { name: 'Roles' });
    const granted = within(roles).getByRole('row', { name: /^Manager/ });
    expect(granted).toHaveTextContent(/Granted by Alma Admin/);
    expect(granted).toHaveTextContent(/Leads the region until spring/);
    expect(granted).toHaveTextContent(/31.*2027|2027.*31/);

    const groups = screen.getByRole('table', { name: 'Groups' });
    const row = (name: RegExp) =>
      within(groups).getByRole('row', { name }).textContent;
    expect(row(/^EMEA South/)).toMatch(/Organisation and sign-in.*Counts/);
    expect(row(/^EMEA Org/)).toMatch(
      /Organisation only.*Does not count.*does not confirm/,
    );
    expect(row(/^admins/)).toMatch(
      /Sign-in only.*Does not count.*organisation does not say so/,
    );
    // What only a claim names leads nowhere.
    expect(
      within(groups).queryByRole('link', { name: 'admins' }),
    ).not.toBeInTheDocument();
    expect(screen.getByText('Password and more than one factor')).toBeVisible();
    expect(screen.getByText(/okta\.com\/id.*00u1ada/)).toBeVisible();
  });

  it('names what is withheld with its reason, and does not count it as held', async () => {
    const withheld = 'The organisation was last read four days ago.';
    const me = myAccess(
      {},
      {
        roles: [
          { role: 'viewer', origin: 'everyone' },
          { role: 'admin', origin: 'grant', grantId: 'g', withheld },
        ],
        org: { ...myAccess().org!, freshness: 'expired' },
      },
    );
    openPages(PATH, aServer().on('GET /me', me));
    expect(
      await screen.findByText('One role has no effect at the moment'),
    ).toBeVisible();
    expect(
      screen.getAllByRole('listitem').map(({ textContent }) => textContent),
    ).toContain(`Admin: ${withheld}`);
    expect(
      screen.getByText(/You may read what is open to everyone signed in\./),
    ).toBeVisible();
    expect(screen.getByText(/withheld until it is read again/)).toBeVisible();
  });

  it('I3 shows markup, markdown and placeholders in names and reasons as the text they are', async () => {
    const nasty =
      '<img src=x onerror="alert(1)"> [click](javascript:alert(1)) {{name}} $t(page.title)';
    const me = myAccess(
      { readRoles: true },
      {
        groups: [
          {
            groupRef: 'group:default/x',
            title: nasty,
            inOrg: false,
            inClaim: true,
            effective: false,
          },
        ],
        roles: [
          {
            role: 'auditor',
            origin: 'grant',
            grantedBy: 'user:default/admin',
            reason: nasty,
          },
        ],
      },
    );
    const server = aServer()
      .on('GET /me', me)
      .on('GET /people', { items: [] })
      .on('GET /person', { ...me, displayName: nasty, roles: [] })
      .on('GET /grants', { items: [] });
    openPages('/access/mine', server);
    expect((await screen.findAllByText(nasty)).length).toBe(2);
    expect(document.querySelector('img[src="x"]')).toBe(null);
    expect(document.querySelector('a[href^="javascript"]')).toBe(null);
  });

  it('I3 puts a hostile display name into a sentence without reading it', async () => {
    const nasty =
      '<b>Eve</b> {{roles}} $t(page.title) [x](javascript:alert(1))';
    const server = aServer()
      .on('GET /me', myAccess({ readRoles: true }))
      .on('GET /people', { items: [] })
      .on('GET /person', myAccess({}, { displayName: nasty }))
      .on('GET /grants', { items: [] });
    openPages('/access/people?person=user:default/eve', server);
    expect(await screen.findByRole('heading', { name: nasty })).toBeVisible();
    await waitFor(() =>
      expect(document.body).toHaveTextContent(
        `${nasty} is an advocate in EMEA South.`,
      ),
    );
  });

  it('says what failed, and tries again', async () => {
    const server = aServer().on(
      'GET /me',
      new Refusal(503, 'The database is busy', 'ServiceUnavailableError'),
    );
    openPages(PATH, server);
    expect(
      await screen.findByText(/could not be read\. The database is busy/),
    ).toBeVisible();
    server.on('GET /me', myAccess());
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('table', { name: 'Roles' })).toBeVisible();
  });
});

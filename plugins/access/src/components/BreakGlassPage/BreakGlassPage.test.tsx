import type { BreakGlass } from '@builder-insights/plugin-access-common';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aServer } from '../../__testUtils__/aServer';
import { myAccess } from '../../__testUtils__/myAccess';
import { openPages } from '../../__testUtils__/openPages';
import { Refusal } from '../../__testUtils__/Refusal';

const PATH = '/access/break-glass';
const USER = myAccess({ useBreakGlass: true });

function aUse(overrides?: Partial<BreakGlass>): BreakGlass {
  return {
    id: 'u1',
    userRef: 'user:default/advocate',
    displayName: 'Ada Advocate',
    reason: 'The index is gone',
    scopeRef: 'group:default/br-emea',
    startedAt: new Date().toISOString(),
    endsAt: new Date(Date.now() + 20 * 60_000).toISOString(),
    state: 'active',
    ...overrides,
  };
}

const field = (label: RegExp) => screen.findByLabelText(label);
const submit = async () =>
  await userEvent.click(
    await screen.findByRole('button', { name: 'Take emergency access' }),
  );

describe('BreakGlassPage', () => {
  beforeEach(() => sessionStorage.clear());

  it('keeps what was typed while one signs in again, and then takes it', async () => {
    const before = openPages(
      PATH,
      aServer()
        .on('GET /me', USER)
        .on(
          'POST /break-glass',
          new Refusal(401, 'Sign in again', 'StepUpRequiredError'),
        ),
    );
    await submit();
    expect(
      screen.getByText('Choose a group below the whole organisation.'),
    ).toBeVisible();
    await userEvent.type(
      await field(/What is the emergency/),
      'The index is gone',
    );
    await userEvent.type(await field(/Ticket/), 'OPS-7');
    await userEvent.click(await field(/Group whose insights/));
    await userEvent.click(await screen.findByRole('option', { name: 'EMEA' }));
    await submit();
    const way = await screen.findByRole('link', {
      name: 'Sign in again with your second factor',
    });
    const url = new URL(way.getAttribute('href') ?? '');
    expect(url.pathname).toMatch(/\/auth\/okta\/start$/);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      prompt: 'login',
      flow: 'redirect',
      redirectUrl: window.location.href,
      origin: window.location.origin,
    });

    expect(before.askedFor('POST /break-glass')).toHaveLength(1);

    // Leaving the page and coming back to it.
    cleanup();
    let uses: BreakGlass[] = [];
    const server = openPages(
      `${PATH}?error=Cancelled at Okta`,
      aServer()
        .on('GET /me', USER)
        .on('GET /break-glass', () => ({ items: uses }))
        .on('POST /break-glass', () => {
          uses = [aUse()];
          return uses[0];
        }),
    );
    expect(
      await screen.findByText('That did not work: Cancelled at Okta'),
    ).toBeVisible();
    expect(await field(/What is the emergency/)).toHaveValue(
      'The index is gone',
    );
    await submit();
    expect(await screen.findByText(/You have emergency access/)).toBeVisible();
    expect(server.askedFor('POST /break-glass')[0].body).toEqual({
      reason: 'The index is gone',
      ticket: 'OPS-7',
      scopeRef: 'group:default/br-emea',
      minutes: 30,
    });
    expect(sessionStorage).toHaveLength(0);
  });

  it('is announced on every page while it is on, and ended from there', async () => {
    let uses = [aUse()];
    const server = openPages(
      '/access/mine',
      aServer()
        .on('GET /me', USER)
        .on('GET /break-glass', () => ({ items: uses }))
        .on('POST /break-glass/u1/end', () => {
          uses = [aUse({ state: 'awaiting-review' })];
          return uses[0];
        }),
    );
    const banner = await screen.findByText(
      /Emergency access for .* is on\. Everything is flagged\./,
    );
    expect(banner).toHaveAttribute('role', 'status');
    expect(screen.getByText(/^(19|20) minutes left\.$/)).toBeVisible();
    expect(document.body).toHaveFocus();
    await userEvent.click(screen.getByRole('link', { name: 'End it' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'End now' }),
    );
    expect(
      await screen.findByText('Your last use is being reviewed'),
    ).toBeVisible();
    await waitFor(() => expect(banner).not.toBeInTheDocument());
    expect(server.askedFor('POST /break-glass/u1/end')).toHaveLength(1);
  });

  it('does not ask about those who may not use it', async () => {
    const server = openPages('/access/mine', aServer());
    await screen.findByRole('link', { name: 'My access' });
    await waitFor(() => expect(server.askedFor('GET /me')).toHaveLength(2));
    expect(server.askedFor('GET /break-glass')).toEqual([]);
  });

  it('R2 is reviewed by somebody else, never by whoever used it', async () => {
    const own = aUse({ state: 'awaiting-review' });
    const others = aUse({
      id: 'u2',
      userRef: 'user:default/admin',
      displayName: 'Alma Admin',
      state: 'awaiting-review',
    });
    const server = openPages(
      PATH,
      aServer()
        .on('GET /me', myAccess({ reviewBreakGlass: true, readAudit: true }))
        .on('GET /break-glass', { items: [own, others] })
        .on('POST /break-glass/u2/review', others),
    );
    const use = await screen.findByRole('article', { name: /Alma Admin/ });
    const mine = screen.getByRole('article', { name: /Ada Advocate/ });
    expect(within(mine).queryByRole('button')).not.toBeInTheDocument();
    expect(within(mine).getByText(/Somebody else has to review/)).toBeVisible();
    expect(
      within(use).getByRole('link', { name: 'What was done meanwhile' }),
    ).toHaveAttribute('href', '/access/audit?breakGlassId=u2');

    await userEvent.click(
      within(use).getByRole('button', { name: 'Review this use' }),
    );
    await userEvent.click(
      within(use).getByRole('radio', { name: 'Not justified' }),
    );
    await userEvent.type(
      within(use).getByLabelText('What you found'),
      'It was a search for a name.',
    );
    await userEvent.click(
      within(use).getByRole('button', { name: 'Save the review' }),
    );
    await waitFor(() =>
      expect(
        server.askedFor('POST /break-glass/u2/review').map(({ body }) => body),
      ).toEqual([
        { finding: 'not-justified', comment: 'It was a search for a name.' },
      ]),
    );
  });
});

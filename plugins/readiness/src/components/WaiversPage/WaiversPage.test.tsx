import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aServer } from '../../__testUtils__/aServer';
import { aWaiver } from '../../__testUtils__/aWaiver';
import { myAbilities } from '../../__testUtils__/myAbilities';
import { openPages } from '../../__testUtils__/openPages';

const buttonsOf = (element: HTMLElement) =>
  within(element)
    .queryAllByRole('button')
    .map(({ textContent }) => textContent);

describe('WaiversPage', () => {
  it('lets those who may answer what others asked for, never what they asked for themselves', async () => {
    let waivers = [
      aWaiver(),
      aWaiver({
        id: 'waiver-2',
        gateId: 'RC-02',
        question: 'Are the claims approved?',
        requestedBy: 'user:default/owner',
      }),
      aWaiver({
        id: 'waiver-3',
        gateId: 'RC-03',
        question: 'Is a session understood?',
        status: 'approved',
        until: '2026-01-01T00:00:00.000Z',
      }),
    ];
    const server = openPages(
      '/readiness/waivers',
      aServer()
        .on('GET /me', myAbilities({ approveWaiver: true }))
        .on('GET /waivers', () => ({ items: waivers }))
        .on('POST /waivers/waiver-1/refuse', () => {
          waivers = [
            aWaiver({
              status: 'refused',
              decidedBy: 'user:default/owner',
              decidedAt: '2026-11-20T09:00:00.000Z',
              comment: 'Guests are not acceptable here.',
            }),
            ...waivers.slice(1),
          ];
          return waivers[0];
        }),
    );
    const others = await screen.findByRole('article', {
      name: 'RC-01 Is the sign-in path defined?',
    });
    await within(others).findByRole('button', { name: 'Approve' });
    expect(buttonsOf(others)).toEqual(['Approve', 'Refuse']);
    const own = screen.getByRole('article', {
      name: 'RC-02 Are the claims approved?',
    });
    expect(buttonsOf(own)).toEqual(['Withdraw the request']);
    expect(
      within(own).getByText(/somebody else has to approve it/),
    ).toBeVisible();
    // One whose time is over is not in effect, whatever is stored of it.
    expect(screen.getByText('No waiver is in effect.')).toBeVisible();
    await userEvent.click(screen.getByText('One waiver that has ended'));
    expect(
      within(
        screen.getByRole('article', { name: 'RC-03 Is a session understood?' }),
      ).getByText('Lapsed'),
    ).toBeVisible();

    await userEvent.click(
      within(others).getByRole('button', { name: 'Refuse' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Refuse the waiver of RC-01?',
    });
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Refuse' }),
    );
    expect(within(dialog).getByText(/Say why, in a sentence/)).toBeVisible();
    await userEvent.type(
      within(dialog).getByLabelText(/^Comment/),
      'Guests are not acceptable here.',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Refuse' }),
    );
    expect(await screen.findByText('2 waivers that have ended')).toBeVisible();
    expect(
      server.askedFor('POST /waivers/waiver-1/refuse').map(({ body }) => body),
    ).toEqual([{ revision: 1, comment: 'Guests are not acceptable here.' }]);
  });

  it('offers those nothing who may not, and says where a waiver begins', async () => {
    openPages(
      '/readiness/waivers',
      aServer().on('GET /waivers', { items: [aWaiver()] }),
    );
    expect(
      await screen.findByText(/Somebody who may approve waivers/),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Approve' }),
    ).not.toBeInTheDocument();
  });
});

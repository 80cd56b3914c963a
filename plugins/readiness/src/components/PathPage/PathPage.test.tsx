import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aBlocker,
  aRing,
  aRolloutView,
  aVerdict,
} from '../../__testUtils__/aRolloutView';
import { aServer } from '../../__testUtils__/aServer';
import { openPages } from '../../__testUtils__/openPages';

const AS_OF = '2026-11-20T08:00:00.000Z';

const VIEW = aRolloutView({
  rings: [
    aRing({ verdict: aVerdict({ verdict: 'go', blockers: [] }) }),
    aRing({ id: 'company', title: 'Company' }),
  ],
});

function aPathServer() {
  return aServer()
    .on('GET /rollouts', { items: [VIEW] })
    .on('GET /rollouts/portal/rings/company/path', {
      ringId: 'company',
      verdict: aVerdict({ ringId: 'company' }),
      asOf: AS_OF,
      owners: [
        {
          ownerRef: 'group:default/br',
          blockers: [
            aBlocker({
              fix: {
                text: 'Configure the company provider.',
                url: 'https://docs.example.com/sign-in',
              },
            }),
            aBlocker({
              kind: 'decision',
              id: 'D-01',
              title: 'Which sign-in path?',
              state: undefined,
              dueAt: '2026-01-01T00:00:00.000Z',
              fix: {
                text: 'Decide.',
                // eslint is told of scripts in addresses, and so is the page.
                url: ['java', 'script:alert(1)'].join(''),
              },
            }),
          ],
          conditions: [
            aBlocker({
              id: 'RC-14',
              state: 'waived',
              dueAt: '2027-01-10T00:00:00.000Z',
            }),
          ],
        },
        {
          blockers: [aBlocker({ id: 'RC-08', state: 'unknown' })],
          conditions: [],
        },
      ],
    })
    .on('GET /rollouts/portal/rings/pilot/path', {
      ringId: 'pilot',
      verdict: aVerdict({ verdict: 'go', blockers: [] }),
      asOf: AS_OF,
      owners: [],
    });
}

describe('PathPage', () => {
  it('opens at the first ring that is shut, by owner, with the fix and what is overdue', async () => {
    openPages('/readiness/path', aPathServer());
    const owner = await screen.findByRole('region', {
      name: 'Builder Relations',
    });
    const [gate, decision] = within(
      within(owner).getByRole('list', { name: 'Stands against it' }),
    ).getAllByRole('listitem');
    expect(gate).toHaveTextContent(
      /Fail.*Gate RC-01.*To do: Configure the company provider\. How/,
    );
    expect(within(owner).getByRole('link', { name: 'How' })).toHaveAttribute(
      'href',
      'https://docs.example.com/sign-in',
    );
    expect(decision).toHaveTextContent(/Decision D-01.*Overdue since/);
    expect(
      within(owner).getByRole('link', { name: 'Which sign-in path?' }),
    ).toHaveAttribute('href', '/readiness/decisions?entry=D-01');
    expect(
      within(owner).getByRole('list', { name: 'Makes it conditional' }),
    ).toHaveTextContent(/Waived.*The waiver ends/);
    expect(
      screen.getByRole('region', { name: 'Owned by nobody' }),
    ).toHaveTextContent(/Nobody will do these.*Unknown.*RC-08/);
  });

  it('never follows an address that is a script', async () => {
    openPages('/readiness/path', aPathServer());
    await screen.findByRole('region', { name: 'Builder Relations' });
    expect(
      screen
        .getAllByRole('link')
        .map(link => link.getAttribute('href') ?? '')
        .filter(href => href.startsWith('java')),
    ).toEqual([]);
  });

  it('says that nothing is left to do for a ring that may go', async () => {
    openPages('/readiness/path', aPathServer());
    await userEvent.click(
      await screen.findByRole('combobox', { name: 'Ring' }),
    );
    await userEvent.click(await screen.findByRole('option', { name: 'Pilot' }));
    expect(await screen.findByText('Nothing has to be done')).toBeVisible();
    expect(
      screen.getByText('Pilot: go. Nothing stands against it.'),
    ).toBeVisible();
  });
});

import type { OrgSnapshot } from '@builder-insights/plugin-access-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aServer } from '../../__testUtils__/aServer';
import { aSnapshot } from '../../__testUtils__/aSnapshot';
import { myAccess } from '../../__testUtils__/myAccess';
import { openPages } from '../../__testUtils__/openPages';
import { Refusal } from '../../__testUtils__/Refusal';

const PATH = '/access/organisation';
const HELD = aSnapshot({
  id: 'held-1',
  state: 'held',
  findings: [
    {
      code: 'too-many-removed',
      message: '9 of 42 people are missing, more than the 10 % that may leave.',
      ids: ['00u1', '00u2'],
    },
  ],
  changes: { ...aSnapshot().changes, peopleRemoved: 9 },
});
const BY_ANOTHER = {
  by: 'user:default/admin',
  at: '2026-11-20T09:00:00.000Z',
  reason: 'The team was let go',
};

function aServerHolding(held: OrgSnapshot, approveOrg = true) {
  return aServer()
    .on('GET /me', myAccess({ readOrg: true, approveOrg }))
    .on('GET /org', { accepted: aSnapshot(), held, freshness: 'fresh' })
    .on('GET /org/snapshots/held-1', {
      snapshot: held,
      changes: [
        {
          what: 'removed',
          kind: 'person',
          ref: 'user:default/gone',
          title: 'Gone Person',
          fields: [],
        },
      ],
      impact: {
        gains: [],
        losses: [
          {
            userRef: 'user:default/gone',
            displayName: 'Gone Person',
            role: 'manager',
            scopeRef: 'group:default/br-emea',
          },
        ],
        people: 1,
        refusals: [],
      },
    })
    .on('POST /org/snapshots/held-1/propose', held)
    .on('POST /org/snapshots/held-1/approve', held)
    .on('POST /org/snapshots/held-1/reject', held);
}

const button = (name: string) => screen.queryByRole('button', { name });

describe('OrganisationPage', () => {
  it('says what is in force, why a reading is held back and who would lose what, and proposes it with a reason', async () => {
    const server = openPages(PATH, aServerHolding(HELD));
    expect(await screen.findByText(/9 of 42 people are missing/)).toBeVisible();
    expect(document.body).toHaveTextContent(
      /read from file examples\/org\.yaml .*: 42 people in 12 groups\./,
    );
    expect(screen.getByRole('list', { name: 'Loses' })).toHaveTextContent(
      'Gone Person: Manager',
    );
    expect(
      screen.getByRole('list', { name: 'What changes' }),
    ).toHaveTextContent('Removed person Gone Person');
    expect(button('Approve and take it')).toBe(null);

    await userEvent.click(
      screen.getByRole('button', { name: 'Propose to take it' }),
    );
    expect(screen.getByText('Give a reason.')).toBeVisible();
    await userEvent.type(screen.getByLabelText(/^Reason/), 'They left');
    await userEvent.click(
      screen.getByRole('button', { name: 'Propose to take it' }),
    );
    await waitFor(() =>
      expect(
        server
          .askedFor('POST /org/snapshots/held-1/propose')
          .map(({ body }) => body),
      ).toEqual([{ reason: 'They left' }]),
    );
  });

  it('lets a second person approve what another proposed', async () => {
    const server = openPages(
      PATH,
      aServerHolding({ ...HELD, proposal: BY_ANOTHER }),
    );
    expect(await screen.findByText('The team was let go')).toBeVisible();
    expect(button('Propose to take it')).toBe(null);
    await userEvent.type(screen.getByLabelText(/^Reason/), 'Checked with HR');
    await userEvent.click(
      screen.getByRole('button', { name: 'Approve and take it' }),
    );
    await waitFor(() =>
      expect(
        server
          .askedFor('POST /org/snapshots/held-1/approve')
          .map(({ body }) => body),
      ).toEqual([{ reason: 'Checked with HR' }]),
    );
  });

  it('offers no approval to whoever proposed it, and says why', async () => {
    const proposal = { ...BY_ANOTHER, by: 'user:default/advocate' };
    openPages(PATH, aServerHolding({ ...HELD, proposal }));
    expect(await screen.findByText(/nobody decides alone/)).toBeVisible();
    expect(button('Approve and take it')).toBe(null);
    expect(button('Propose to take it')).toBe(null);
    expect(button('Turn it down')).toBeVisible();
  });

  it('offers no approval of broken data, nor to somebody who may only look', async () => {
    const cyclic: OrgSnapshot = {
      ...HELD,
      findings: [{ code: 'cycle', message: 'A is its own parent.', ids: [] }],
    };
    openPages(PATH, aServerHolding(cyclic));
    expect(
      await screen.findByText(/cannot be approved by anybody/),
    ).toBeVisible();
    expect(button('Propose to take it')).toBe(null);
  });

  it('shows a reading to somebody without the right to decide, without the means to', async () => {
    openPages(PATH, aServerHolding(HELD, false));
    expect(
      await screen.findByText(/Admins and platform owners can propose/),
    ).toBeVisible();
    for (const name of [
      'Propose to take it',
      'Turn it down',
      'Read the source now',
    ]) {
      expect(button(name)).toBe(null);
    }
  });

  it('I3 shows markup and placeholders in names and values of a reading as the text they are', async () => {
    const nasty =
      '<img src=x onerror="alert(1)"> {{after}} $t(page.title) [x](javascript:alert(1))';
    const server = aServerHolding({
      ...HELD,
      source: nasty,
      proposal: { ...BY_ANOTHER, reason: nasty },
    }).on('GET /org/snapshots/held-1', {
      snapshot: { ...HELD, proposal: { ...BY_ANOTHER, reason: nasty } },
      changes: [
        {
          what: 'changed',
          kind: 'person',
          ref: 'user:default/eve',
          title: nasty,
          fields: [{ field: 'name', before: nasty, after: 'Eve' }],
        },
      ],
      impact: { gains: [], losses: [], people: 0, refusals: [nasty] },
    });
    openPages(PATH, server);
    const changes = await screen.findByRole('list', { name: 'What changes' });
    expect(changes).toHaveTextContent(
      `Changed person ${nasty}name: ${nasty} → Eve`,
    );
    expect(screen.getAllByText(nasty)).toHaveLength(3);
    expect(document.querySelector('img[src="x"]')).toBe(null);
    expect(document.querySelector('a[href^="javascript"]')).toBe(null);
  });

  it('keeps the reason when the backend refuses the decision', async () => {
    openPages(
      PATH,
      aServerHolding({ ...HELD, proposal: BY_ANOTHER }).on(
        'POST /org/snapshots/held-1/approve',
        new Refusal(409, 'A newer reading took its place.', 'ConflictError'),
      ),
    );
    await userEvent.type(await screen.findByLabelText(/^Reason/), 'Checked');
    await userEvent.click(
      screen.getByRole('button', { name: 'Approve and take it' }),
    );
    expect(
      await screen.findByText(/still here\. A newer reading took its place\./),
    ).toBeVisible();
    expect(screen.getByLabelText(/^Reason/)).toHaveValue('Checked');
  });

  it('lists what disagrees with each side’s word, the gravest first, and narrows it by the address', async () => {
    const drift = (id: string, severity: string, resolvedAt?: string) => ({
      id,
      kind: 'claim-extra-group',
      severity,
      subjectRef: `user:default/${id}`,
      displayName: `Person ${id}`,
      message: `The claim of ${id} names a group too many.`,
      claim: 'admins',
      firstSeenAt: '2026-11-18T08:00:00.000Z',
      lastSeenAt: '2026-11-20T08:00:00.000Z',
      resolvedAt,
    });
    const server = aServer()
      .on('GET /me', myAccess({ readOrg: true }))
      .on('GET /drift', {
        items: [
          drift('low', 'low'),
          drift('high', 'high'),
          drift('gone', 'high', '2026-11-20T08:00:00.000Z'),
        ],
      });
    openPages(`${PATH}/drift`, server);
    const names = () =>
      screen
        .getAllByRole('rowheader')
        .map(
          ({ textContent }) => /Person (\w+?)The/.exec(textContent ?? '')?.[1],
        );
    const board = await screen.findByRole('table', { name: 'Drift' });
    expect(names()).toEqual(['high', 'low']);
    expect(within(board).getAllByRole('row')[1]).toHaveTextContent(
      /High.*admins.*says nothing.*says nothing/,
    );
    await userEvent.click(screen.getByLabelText('Severity'));
    await userEvent.click(await screen.findByRole('option', { name: 'Low' }));
    await waitFor(() => expect(names()).toEqual(['low']));
  });
});

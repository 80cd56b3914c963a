import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aDecision } from '../../__testUtils__/aDecision';
import { aServer } from '../../__testUtils__/aServer';
import { myAbilities } from '../../__testUtils__/myAbilities';
import { openPages } from '../../__testUtils__/openPages';
import { Refusal } from '../../__testUtils__/Refusal';

const REGISTER = '/rollouts/portal/registers/decisions';
const FIRST = aDecision({ dueAt: undefined });
const SECOND = aDecision({
  id: 'D-02',
  question: 'Who may break glass?',
  status: 'Drafted',
  ownerRef: undefined,
  dependsOn: ['D-01'],
  dueAt: '2026-01-01T23:59:59.999Z',
  nextAction: 'Define the process',
});

describe('DecisionsPage', () => {
  it('lists decisions after what they wait for, and flags those overdue and without an owner', async () => {
    openPages(
      '/readiness/decisions',
      aServer()
        .on(`GET ${REGISTER}`, {
          items: [
            SECOND,
            FIRST,
            aDecision({ id: 'D-03', status: 'Done', outcome: 'Yes' }),
          ],
        })
        .on('GET /rollouts/portal/agenda', {
          markdown: '# Review of Portal rollout',
          decisions: [],
        }),
    );
    const table = await screen.findByRole('table', {
      name: 'Decisions to take',
    });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toHaveTextContent(/D-01.*Needs decision.*no date.*nothing/);
    expect(rows[1]).toHaveTextContent(
      /D-02.*Drafted.*Nobody.*overdue since.*waits for D-01.*Define the process/,
    );
    expect(
      screen.getByText('2 decisions are open, 1 overdue, 1 without an owner.'),
    ).toBeVisible();
    // Whoever may not change the register is not offered to.
    expect(
      screen.queryByRole('button', { name: 'Add a decision' }),
    ).not.toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: 'Agenda of the next review' }),
    );
    expect(await screen.findByText('# Review of Portal rollout')).toBeVisible();
  });

  it('offers whoever owns a decision to change it, and no other', async () => {
    openPages(
      '/readiness/decisions?entry=D-02',
      aServer()
        .on('GET /me', myAbilities({ editRegister: false }))
        .on(`GET ${REGISTER}`, {
          items: [FIRST, { ...SECOND, ownerRef: 'user:default/owner' }],
        })
        .on(`GET ${REGISTER}/D-01/history`, { items: [] })
        .on(`GET ${REGISTER}/D-02/history`, { items: [] }),
    );
    expect(
      await screen.findByRole('button', { name: 'Change D-02' }),
    ).toBeVisible();
    await userEvent.keyboard('{Escape}');
    // The other link to it is in the row of what waits for it.
    const [link] = await screen.findAllByRole('link', { name: /^D-01/ });
    await userEvent.click(link);
    expect(
      await screen.findByRole('dialog', { name: /decision/i }),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: /^Change D-/ }),
    ).not.toBeInTheDocument();
  });

  it('puts what was changed on top of what somebody else saved meanwhile, and says so', async () => {
    let stored = SECOND;
    const server = openPages(
      '/readiness/decisions?entry=D-02',
      aServer()
        .on('GET /me', myAbilities({ editRegister: true }))
        .on(`GET ${REGISTER}`, () => ({ items: [FIRST, stored] }))
        .on(`GET ${REGISTER}/D-02/history`, { items: [] })
        .on(`POST ${REGISTER}/D-02`, ({ body }: { body: unknown }) => {
          if (stored.revision === SECOND.revision) {
            stored = {
              ...SECOND,
              revision: 5,
              changedBy: 'user:default/manager',
              status: 'Needs validation',
              nextAction: 'Ask security',
            };
            return new Refusal(409, 'It is at 5.', 'ConflictError');
          }
          stored = { ...stored, ...Object(body), revision: 6 };
          return stored;
        }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Change D-02' }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Change D-02' });
    const next = within(dialog).getByLabelText('Next action');
    await userEvent.clear(next);
    await userEvent.type(next, 'Write it down');
    await userEvent.clear(within(dialog).getByLabelText('Due'));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));

    expect(await within(dialog).findByText(/Mira Manager/)).toHaveTextContent(
      /Saved meanwhile by Mira Manager: (Status and Next action|Next action and Status)\. Both of you changed: Next action/,
    );
    expect(next).toHaveValue('Write it down');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    // Only what was changed is sent, on top of what was found; what was taken out is taken away.
    expect(
      server.askedFor(`POST ${REGISTER}/D-02`).map(({ body }) => body),
    ).toEqual([
      { nextAction: 'Write it down', dueAt: null, revision: 4 },
      { nextAction: 'Write it down', dueAt: null, revision: 5 },
    ]);
    expect(stored.status).toBe('Needs validation');
  });
});

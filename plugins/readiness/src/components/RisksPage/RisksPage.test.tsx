import type {
  Milestone,
  Risk,
} from '@builder-insights/plugin-readiness-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aServer } from '../../__testUtils__/aServer';
import { myAbilities } from '../../__testUtils__/myAbilities';
import { openPages } from '../../__testUtils__/openPages';

const REGISTERS = '/rollouts/portal/registers';
const CHANGED = { revision: 1, changedAt: '2026-11-18T08:00:00.000Z' };

function aRisk(overrides: Partial<Risk>): Risk {
  return {
    ...CHANGED,
    rolloutId: 'portal',
    id: 'R-01',
    title: 'Hosting runs ahead of security',
    likelihood: 'low',
    impact: 'medium',
    gateIds: ['RC-01'],
    status: 'open',
    blocksRings: ['pilot'],
    ...overrides,
  };
}

const MILESTONE: Milestone = {
  ...CHANGED,
  rolloutId: 'portal',
  id: 'M-01',
  title: 'Owners are named in all areas',
  status: 'under way',
  dueAt: '2026-01-01T23:59:59.999Z',
  gateIds: [],
  dependsOn: [],
};

describe('RisksPage', () => {
  it('lists risks by how grave they are with what they keep shut, and milestones below', async () => {
    const server = openPages(
      '/readiness/risks',
      aServer()
        .on('GET /me', myAbilities({ editRegister: true }))
        .on(`GET ${REGISTERS}/risks`, {
          items: [
            aRisk({}),
            aRisk({
              id: 'R-02',
              title: 'Nobody can be told apart',
              likelihood: 'high',
              impact: 'high',
              ownerRef: 'group:default/br',
            }),
          ],
        })
        .on(`GET ${REGISTERS}/milestones`, { items: [MILESTONE] })
        .on(`POST ${REGISTERS}/risks`, aRisk({ id: 'R-03' })),
    );
    const table = await screen.findByRole('table', { name: 'Risks' });
    const [grave, light] = within(table).getAllByRole('row').slice(1);
    expect(grave).toHaveTextContent(
      /R-02.*High.*likelihood high, impact high.*Open.*Builder Relations.*RC-01.*Fail.*now Pilot/,
    );
    expect(light).toHaveTextContent(
      /R-01.*Low.*Nobody.*only while open and high: Pilot/,
    );
    expect(await screen.findByRole('row', { name: /^M-01/ })).toHaveTextContent(
      /Under way.*overdue since/,
    );

    await userEvent.click(screen.getByRole('button', { name: 'Add a risk' }));
    const dialog = await screen.findByRole('dialog', { name: 'Add a risk' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(within(dialog).getByText('Say what may go wrong.')).toBeVisible();
    await userEvent.type(
      within(dialog).getByLabelText(/^What may go wrong/),
      'Exceptions turn into folklore',
    );
    await userEvent.click(
      within(dialog).getByRole('checkbox', { name: 'Pilot' }),
    );
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(
      server.askedFor(`POST ${REGISTERS}/risks`).map(({ body }) => body),
    ).toEqual([
      {
        title: 'Exceptions turn into folklore',
        likelihood: 'medium',
        impact: 'medium',
        status: 'open',
        gateIds: [],
        blocksRings: ['pilot'],
      },
    ]);
  });
});

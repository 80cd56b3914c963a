import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aBlocker,
  anArea,
  aRing,
  aRolloutView,
  aVerdict,
  counts,
} from '../../__testUtils__/aRolloutView';
import { aServer } from '../../__testUtils__/aServer';
import { openPages } from '../../__testUtils__/openPages';

const gates = (n: number) =>
  Array.from({ length: n }, (_none, i) => aBlocker({ id: `RC-0${i}` }));

const VIEW = aRolloutView({
  rings: [
    aRing({
      verdict: aVerdict({
        blockers: [
          ...gates(6),
          aBlocker({ kind: 'decision', id: 'D-01' }),
          aBlocker({ kind: 'decision', id: 'D-03' }),
        ],
        coverage: { answered: 12, applicable: 20 },
      }),
      lastRecord: {
        id: 'r-1',
        sequence: 1,
        decision: 'conditional-go',
        decidedAt: '2026-11-10T08:00:00.000Z',
        decidedBy: 'user:default/manager',
        standing: 'invalidated',
        changes: [],
      },
    }),
    aRing({
      id: 'company',
      title: 'Company',
      verdict: aVerdict({
        verdict: 'conditional-go',
        blockers: [],
        conditions: gates(1),
      }),
    }),
    aRing({
      id: 'all',
      title: 'All',
      verdict: aVerdict({ verdict: 'go', blockers: [] }),
    }),
  ],
  areas: [
    anArea({
      counts: counts({ pass: 3, fail: 1, unknown: 2 }),
      coverage: { answered: 4, applicable: 6 },
      risk: 'high',
      status: 'Needs decision',
    }),
    anArea({ id: 'hosting', title: 'Hosting', orphaned: true }),
  ],
  changes: [
    {
      kind: 'gate',
      id: 'RC-04',
      title: 'Is there a break-glass policy?',
      from: 'pass',
      to: 'stale',
      worse: true,
    },
  ],
});

describe('OverviewPage', () => {
  it('says the verdict about each ring in words first, and what stands against it', async () => {
    openPages('/readiness', aServer().on('GET /rollouts', { items: [VIEW] }));
    expect(
      await screen.findByText(
        'Pilot: no-go. 6 gates and 2 decisions stand against it.',
      ),
    ).toBeVisible();
    expect(
      screen.getByText('Company: conditional go. 1 gate is a condition.'),
    ).toBeVisible();
    expect(
      screen.getByText('All: go. Nothing stands against it.'),
    ).toBeVisible();
    expect(screen.getByRole('main')).toHaveTextContent(
      /As of .+, for Portal, by version 3 of the rules\./,
    );
  });

  it('gives each ring its coverage, its last decision and the way on, and a ring that may go none', async () => {
    openPages('/readiness', aServer().on('GET /rollouts', { items: [VIEW] }));
    const cards = within(
      await screen.findByRole('list', { name: 'Rings' }),
    ).getAllByRole('listitem');
    const [pilot, , all] = cards;
    expect(pilot).toHaveTextContent('12 of 20 gates answered');
    expect(pilot).toHaveTextContent(
      /Decided conditional go by Mira Manager.*a new decision is called for/,
    );
    expect(all).toHaveTextContent('Nothing decided yet');
    expect(all && within(all).queryByRole('link')).toBeNull();
    expect(
      screen.getByRole('link', { name: 'What has to be done: Pilot' }),
    ).toHaveAttribute('href', '/readiness/path?ring=pilot');
  });

  it('shows areas with states in words, who is accountable and who is not known, and what became worse', async () => {
    openPages('/readiness', aServer().on('GET /rollouts', { items: [VIEW] }));
    const table = await screen.findByRole('table', { name: 'Areas' });
    const [, identity, hosting] = within(table).getAllByRole('row');
    expect(identity).toHaveTextContent(
      /3 ?Pass.*1 ?Fail.*2 ?Unknown.*4 of 6 gates answered.*Builder Relations.*High.*Needs decision/,
    );
    expect(hosting).toHaveTextContent('group:default/br is not in the catalog');
    expect(
      screen.getByRole('list', { name: 'Since the last decision' }),
    ).toHaveTextContent(
      /Worse Gate RC-04: Is there a break-glass policy\?, from Pass to Stale/,
    );
    await userEvent.click(screen.getByRole('link', { name: 'Identity' }));
    expect(await screen.findByText('Area: Identity')).toBeVisible();
  });
});

import { screen, within } from '@testing-library/react';
import { anOwedItem } from '../../__testUtils__/anOwedItem';
import { aServer } from '../../__testUtils__/aServer';
import { openPages } from '../../__testUtils__/openPages';

const AT_GATE =
  '/readiness/scope/gate?scorecard=portal-readiness&ref=component%3Adefault%2Fportal&gate=RC-01';

/** What the entries under each heading lead to. */
const links = () =>
  screen.getAllByRole('heading', { level: 2 }).map(heading => [
    heading.textContent,
    within(screen.getByRole('region', { name: heading.textContent ?? '' }))
      .getAllByRole('listitem')
      .map(item => within(item).getAllByRole('link')[0].getAttribute('href')),
  ]);

describe('MinePage', () => {
  it('lists what one owes, what is overdue first, each leading to where it can be done', async () => {
    const inRollout = {
      rolloutId: 'portal',
      scorecardId: undefined,
      scopeRef: undefined,
    };
    openPages(
      '/readiness/mine',
      aServer().on('GET /mine', {
        items: [
          anOwedItem(),
          anOwedItem({
            kind: 'waiver',
            id: 'waiver-1',
            gateId: 'RC-01',
            dueAt: '2099-02-01T00:00:00.000Z',
          }),
          anOwedItem({
            kind: 'attestation',
            id: 'attestation-1',
            gateId: 'RC-01',
            dueAt: '2099-01-01T00:00:00.000Z',
          }),
          anOwedItem({
            ...inRollout,
            kind: 'condition',
            id: 'record-1/2',
            dueAt: '2026-01-02T00:00:00.000Z',
            overdue: true,
          }),
          anOwedItem({
            ...inRollout,
            kind: 'decision',
            id: 'D-01',
            ownerRef: 'group:default/br',
            dueAt: '2026-01-01T00:00:00.000Z',
            overdue: true,
          }),
          anOwedItem({ ...inRollout, kind: 'milestone', id: 'M-01' }),
        ],
      }),
    );
    expect(
      await screen.findByRole('heading', { name: '2 things are overdue' }),
    ).toBeVisible();
    expect(links()).toEqual([
      [
        '2 things are overdue',
        [
          '/readiness/decisions?rollout=portal&entry=D-01',
          '/readiness/records?rollout=portal&record=record-1',
        ],
      ],
      ['With a date', [AT_GATE, AT_GATE]],
      [
        'Without a date',
        [AT_GATE, '/readiness/risks?rollout=portal&milestone=M-01'],
      ],
    ]);
    expect(screen.getByText(/by way of/)).toHaveTextContent(
      'by way of Builder Relations',
    );
  });

  it('says so when one owes nothing', async () => {
    openPages('/readiness/mine', aServer().on('GET /mine', { items: [] }));
    expect(await screen.findByText('You owe nothing')).toBeVisible();
  });
});

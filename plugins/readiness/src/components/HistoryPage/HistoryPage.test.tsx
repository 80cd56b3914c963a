import type { HistoryEvent } from '@builder-insights/plugin-readiness-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aGateSummary,
  aRing,
  aRolloutView,
  aVerdict,
} from '../../__testUtils__/aRolloutView';
import { aServer } from '../../__testUtils__/aServer';
import { openPages } from '../../__testUtils__/openPages';

const SAME = aGateSummary({ id: 'RC-02', state: 'pass' });
const THEN = aRolloutView({
  ruleSetVersion: 2,
  rings: [aRing({ verdict: aVerdict({ verdict: 'go', blockers: [] }) })],
  gates: [aGateSummary({ state: 'pass', reason: 'It was Okta.' }), SAME],
});
const NOW = aRolloutView({ gates: [aGateSummary(), SAME] });

function anEvent(overrides: Partial<HistoryEvent>): HistoryEvent {
  return {
    id: 'event-1',
    at: '2026-11-02T08:00:00.000Z',
    scorecardId: 'portal-readiness',
    scopeRef: 'component:default/portal',
    kind: 'gate',
    subjectId: 'RC-01',
    gateId: 'RC-01',
    from: 'unknown',
    to: 'pass',
    note: 'It was seen for the first time.',
    cause: { kind: 'evidence' },
    ruleSetVersion: 2,
    ...overrides,
  };
}

function remembering() {
  return aServer()
    .on('GET /rollouts', { items: [NOW] })
    .on('GET /rollouts/portal', THEN)
    .on('GET /rollouts/portal/history', ({ query }: { query: object }) =>
      'cursor' in query
        ? {
            items: [
              anEvent({
                id: 'event-2',
                kind: 'decision',
                subjectId: 'D-01',
                from: 'Drafted',
                to: 'Done',
                note: 'Okta it is.',
                cause: { kind: 'person' },
                by: 'user:default/manager',
              }),
            ],
          }
        : { items: [anEvent({})], nextCursor: 'more' },
    );
}

describe('HistoryPage', () => {
  it('shows the day in the address beside today, and what happened up to it', async () => {
    const server = openPages('/readiness/history?at=2026-11-03', remembering());
    const changed = await screen.findByRole('table', {
      name: 'Gates that were in another state',
    });
    const [, row, ...others] = within(changed).getAllByRole('row');
    expect(others).toEqual([]);
    expect(row).toHaveTextContent(/RC-01.*Pass.*Fail.*It was Okta\./);
    expect(
      screen.getByText(
        'As of the end of Nov 3, 2026, by version 2 of the rules.',
      ),
    ).toBeVisible();
    expect(
      screen.getByText('One gate is in the state that it was in'),
    ).toBeVisible();
    expect(
      screen.getByRole('region', { name: 'The verdicts then' }),
    ).toHaveTextContent(/Pilot.*Go.*0 blockers, 0 conditions.*now No-go/);
    expect(
      server.askedFor('GET /rollouts/portal').map(({ query }) => query),
    ).toEqual([{ asOf: '2026-11-03T23:59:59.999Z' }]);

    // Page by page, and of one kind when that is chosen.
    await userEvent.click(
      await screen.findByRole('button', { name: 'Load more' }),
    );
    await screen.findByText('That is all: 2 events.');
    const events = screen.getByRole('list', { name: 'Events, newest first' });
    expect(
      within(events)
        .getAllByRole('link', { name: /^(RC|D)-/ })
        .map(link => link.getAttribute('href')),
    ).toEqual([
      '/readiness/gates/RC-01',
      '/readiness/decisions?entry=D-01&show=all',
    ]);
    await userEvent.click(screen.getByRole('combobox', { name: /Show/ }));
    await userEvent.click(screen.getByRole('option', { name: 'Risks' }));
    await screen.findByRole('button', { name: 'Load more' });
    const asked = server.askedFor('GET /rollouts/portal/history');
    expect(asked.map(({ query }) => query)).toEqual([
      { to: '2026-11-03T23:59:59.999Z', limit: '50' },
      { to: '2026-11-03T23:59:59.999Z', limit: '50', cursor: 'more' },
      { to: '2026-11-03T23:59:59.999Z', limit: '50', kind: 'risk' },
    ]);
  });

  it('goes to a neighbouring day, and says of a day to come that it is not over', async () => {
    const server = openPages('/readiness/history?at=2026-11-03', remembering());
    await userEvent.click(
      await screen.findByRole('button', { name: 'The day before' }),
    );
    await screen.findByText(/As of the end of Nov 2, 2026/);
    expect(
      server.askedFor('GET /rollouts/portal').map(({ query }) => query.asOf),
    ).toEqual(['2026-11-03T23:59:59.999Z', '2026-11-02T23:59:59.999Z']);
  });

  it('shows today when the address names a day to come', async () => {
    const server = openPages('/readiness/history?at=2999-01-01', remembering());
    expect(await screen.findByText(/That day is not over yet/)).toBeVisible();
    expect(screen.getByText(/As of now, by version 3/)).toBeVisible();
    expect(server.askedFor('GET /rollouts/portal')).toEqual([]);
  });
});

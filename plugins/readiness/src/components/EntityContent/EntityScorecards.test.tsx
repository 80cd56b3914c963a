import { screen, within } from '@testing-library/react';
import { aCell } from '../../__testUtils__/aGateView';
import { aRolloutView } from '../../__testUtils__/aRolloutView';
import { aRuleSet } from '../../__testUtils__/aRuleSet';
import { FakeServer } from '../../__testUtils__/FakeServer';
import { openEntity } from '../../__testUtils__/openEntity';
import { EntityScorecardCard } from '../EntityCard/EntityScorecardCard';
import { EntityScorecards } from './EntityScorecards';

const BOARDS = {
  items: [
    {
      scorecardTitle: 'Basics',
      gates: aRuleSet().gates,
      board: {
        ...aRolloutView().scope,
        scorecardId: 'basics',
        ruleSetVersion: 2,
        cells: [
          aCell({ gateId: 'B-1', state: 'pass', reason: 'It has one.' }),
          aCell({ gateId: 'B-2', state: 'stale', reason: 'Seen long ago.' }),
        ],
        revision: 7,
        updatedAt: '2026-11-20T08:00:00.000Z',
      },
    },
  ],
};

describe('EntityScorecards', () => {
  it('shows the gates of the entity, each with state, reason and the way to it', async () => {
    const server = openEntity(
      <EntityScorecards />,
      new FakeServer().on('GET /scopes', BOARDS),
    );
    const section = await screen.findByRole('region', { name: 'Basics' });
    expect(server.askedFor('GET /scopes')).toEqual([
      expect.objectContaining({ query: { ref: 'component:default/portal' } }),
    ]);
    expect(
      within(section).getByRole('row', { name: /Is it described/ }),
    ).toHaveTextContent(/Stale.*Seen long ago\./);
    expect(
      within(section).getByRole('link', { name: 'Is it described?' }),
    ).toHaveAttribute(
      'href',
      '/readiness/scope/gate?scorecard=basics&ref=component%3Adefault%2Fportal&gate=B-2',
    );
  });

  it('says that no scorecard is for it', async () => {
    openEntity(
      <EntityScorecards />,
      new FakeServer().on('GET /scopes', { items: [] }),
    );
    expect(await screen.findByText('No scorecard applies to it')).toBeVisible();
  });
});

describe('EntityScorecardCard', () => {
  it('counts the gates by state in words', async () => {
    openEntity(
      <EntityScorecardCard />,
      new FakeServer().on('GET /scopes', BOARDS),
    );
    expect(await screen.findByText('Basics')).toBeVisible();
    expect(screen.getByText('Pass')).toBeVisible();
    expect(screen.getByText('Stale')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Show the gates' }),
    ).toHaveAttribute(
      'href',
      '/readiness/scope?ref=component%3Adefault%2Fportal',
    );
  });
});

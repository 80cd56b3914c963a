import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aBlocker, aVerdict } from '../../__testUtils__/aRolloutView';
import { aServer } from '../../__testUtils__/aServer';
import type { FakeRequest } from '../../__testUtils__/FakeServer';
import { openPages } from '../../__testUtils__/openPages';

const FAILING = aBlocker();
const UNKNOWN = aBlocker({
  id: 'RC-02',
  title: 'Are the claims approved?',
  state: 'unknown',
});
const DECISION = aBlocker({
  kind: 'decision',
  id: 'D-01',
  title: 'Which sign-in path do we take?',
  state: undefined,
});
const NOW = aVerdict({ blockers: [FAILING, UNKNOWN, DECISION] });
const THEN = aVerdict({
  verdict: 'conditional-go',
  blockers: [],
  conditions: [FAILING],
});

describe('WhatIfPanel', () => {
  it('asks what would follow of what is chosen, and waives only what is known to fail', async () => {
    const server = openPages(
      '/readiness/path',
      aServer()
        .on('GET /rollouts/portal/rings/pilot/path', {
          ringId: 'pilot',
          verdict: NOW,
          asOf: NOW.asOf,
          owners: [
            { ownerRef: 'group:default/br', blockers: [], conditions: [] },
          ],
        })
        .on(
          'POST /rollouts/portal/rings/pilot/what-if',
          ({ body }: FakeRequest) => ({
            now: NOW,
            then: JSON.stringify(body).includes('Done') ? THEN : NOW,
            changes: [],
          }),
        ),
    );
    const panel = await screen.findByRole('region', { name: 'What if' });
    const choose = async (about: RegExp, remedy: string) =>
      userEvent.click(
        within(
          within(panel).getByRole('radiogroup', { name: about }),
        ).getByRole('radio', { name: remedy }),
      );
    expect(
      within(
        within(panel).getByRole('radiogroup', { name: /RC-02/ }),
      ).queryByRole('radio', { name: /waived/ }),
    ).not.toBeInTheDocument();
    expect(
      server.askedFor('POST /rollouts/portal/rings/pilot/what-if'),
    ).toEqual([]);

    await choose(/RC-01/, 'waived for 30 days');
    expect(
      await within(panel).findByText(/3 blockers would be left/),
    ).toBeVisible();
    await choose(/RC-02/, 'fixed');
    await choose(/D-01/, 'done');
    expect(
      await within(panel).findByText(/The verdict would go from/),
    ).toHaveTextContent('The verdict would go from No-go to Conditional go.');
    expect(
      within(panel).getByText('One condition would come with it.'),
    ).toBeVisible();
    const asked = server.askedFor('POST /rollouts/portal/rings/pilot/what-if');
    expect(asked[asked.length - 1].body).toEqual({
      gates: [{ gateId: 'RC-02', state: 'pass' }],
      waivers: [{ gateId: 'RC-01', until: expect.stringMatching(/^\d{4}-/) }],
      decisions: [{ id: 'D-01', status: 'Done' }],
      risks: [],
    });

    await userEvent.click(
      within(panel).getByRole('button', { name: 'Back to how it is' }),
    );
    expect(
      within(panel).queryByText(/The verdict would go/),
    ).not.toBeInTheDocument();
  });
});

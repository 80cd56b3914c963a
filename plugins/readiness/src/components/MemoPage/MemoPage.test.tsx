import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aDecision } from '../../__testUtils__/aDecision';
import {
  anArea,
  aRolloutView,
  aVerdict,
} from '../../__testUtils__/aRolloutView';
import { aServer } from '../../__testUtils__/aServer';
import type { FakeRequest } from '../../__testUtils__/FakeServer';
import { openPages } from '../../__testUtils__/openPages';
import { Refusal } from '../../__testUtils__/Refusal';

const { rollout } = aRolloutView();

const written = (asOf: string) => ({
  memo: {
    rollout,
    asOf,
    ruleSetVersion: 3,
    rings: [aVerdict()],
    areas: [anArea({ status: 'Needs decision', risk: 'high' })],
    risks: [],
    decisions: [aDecision()],
    milestones: [],
    asked: 'Decide the sign-in path by Friday.',
  },
  markdown: `# Memo of ${asOf}`,
});

describe('MemoPage', () => {
  it('says what is asked, why, and what is needed of whom, as of any past day, and can be copied', async () => {
    const user = userEvent.setup();
    const copied = jest.spyOn(navigator.clipboard, 'writeText');
    const server = openPages(
      '/readiness/memo?at=2026-11-03',
      aServer().on('GET /rollouts/portal/memo', ({ query }: FakeRequest) =>
        written(query.asOf ?? '2026-11-20T08:00:00.000Z'),
      ),
    );
    const memo = await screen.findByRole('article', { name: rollout.title });
    expect(memo).toHaveTextContent(
      /As of November 3, 2026.*Let the pilot in\..*Decide the sign-in path by Friday\..*The season of events begins\..*Pilot: No-go\. Twelve advocates\. One thing keeps it shut\. Evidence answers 1 of 2 gates\./,
    );
    expect(
      within(memo).getByRole('row', { name: /^Identity/ }),
    ).toHaveTextContent(/Builder Relations.*Needs decision.*High/);
    expect(within(memo).getByRole('row', { name: /^D-01/ })).toBeVisible();
    expect(
      within(memo).getByRole('region', { name: 'Risks' }),
    ).toHaveTextContent('None.');
    expect(server.askedFor('GET /rollouts/portal/memo')[0].query).toEqual({
      asOf: '2026-11-03T23:59:59.999Z',
    });

    await user.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
    expect(await screen.findByText('It is copied.')).toBeVisible();
    expect(copied.mock.calls).toEqual([['# Memo of 2026-11-03T23:59:59.999Z']]);

    await user.click(screen.getByRole('button', { name: 'Today' }));
    await screen.findByText(/As of November 20, 2026/);
  });

  it('says what failed in words, and tries again', async () => {
    const answers = [
      new Refusal(
        503,
        'The boards are being settled',
        'ServiceUnavailableError',
      ),
      written('2026-11-20T08:00:00.000Z'),
    ];
    openPages(
      '/readiness/memo',
      aServer().on('GET /rollouts/portal/memo', () => answers.shift()),
    );
    expect(
      await screen.findByText(/The boards are being settled/),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('Decide the sign-in path by Friday.'),
    ).toBeVisible();
  });
});

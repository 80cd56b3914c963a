import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anInsight } from '../../__testUtils__/anInsight';
import { apiError } from '../../__testUtils__/apiError';
import { openPages } from '../../__testUtils__/openPages';

const LIST = '/builder-insights/insights';

describe('InsightReasons', () => {
  it('says on request by which role, scope, rule and field one may see an insight', async () => {
    const api = openPages(`${LIST}?insight=one`, {
      insight: async id => anInsight({ id }),
      why: async () => ({
        visible: true,
        decisionId: 'decision-1',
        reasons: [
          {
            role: 'manager',
            scopeRef: 'group:default/br-emea',
            rule: 'CAPTURED_BELOW',
            field: 'orgPathAtCapture',
            value: 'group:default/br-emea',
            sentence: 'You lead EMEA, and it was captured there.',
          },
        ],
      }),
    });
    const button = await screen.findByRole('button', {
      name: 'Why can I see this',
    });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(api.why).not.toHaveBeenCalled();

    await userEvent.click(button);
    expect(
      await screen.findByText(/You lead EMEA, and it was captured there\./),
    ).toBeVisible();
    expect(screen.getByText('Role: manager')).toBeVisible();
    expect(await screen.findByText('Scope: br-emea')).toBeVisible();
    expect(screen.getByText('Rule: CAPTURED_BELOW')).toBeVisible();
    expect(
      screen.getByText('orgPathAtCapture: group:default/br-emea'),
    ).toBeVisible();
    expect(screen.getByText('Decision decision-1')).toBeVisible();
    expect(api.why.mock.calls.map(([id]) => id)).toEqual(['one']);
  });

  it('says of a hidden insight only that it is outside one’s scope', async () => {
    const failure = await apiError(404, 'No insight with this id');
    openPages(`${LIST}?insight=hidden`, {
      insight: async () => {
        throw failure;
      },
      why: async () => ({
        visible: false,
        sentence: 'This is outside your scope, or it does not exist.',
        decisionId: 'decision-2',
      }),
    });
    const drawer = await screen.findByRole('dialog', { name: 'Insight' });
    expect(
      await within(drawer).findByText(
        'This is outside your scope, or it does not exist.',
      ),
    ).toBeVisible();
    // Nothing else is known of it, and nothing else is said.
    expect(drawer).toHaveTextContent(
      /^There is no such insight that you may see\.This is outside your scope, or it does not exist\.Decision decision-2$/,
    );
  });

  it('says what the numbers of a report cover', async () => {
    const counts: never[] = [];
    const api = openPages(
      '/builder-insights/reports?group=group:default/br-emea&from=2026-10-07&to=2026-10-15',
      {
        teamReport: async () => ({
          group: 'group:default/br-emea',
          from: '2026-10-07T00:00:00.000Z',
          to: '2026-10-15T00:00:00.000Z',
          asOf: '2026-10-14T09:30:00.000Z',
          n: 0,
          previousN: 0,
          byType: counts,
          bySentiment: counts,
          byPriority: counts,
          byProductArea: counts,
          byWeek: counts,
          byGroup: counts,
        }),
        scope: async () => ({
          everything: false,
          decisionId: 'decision-3',
          reasons: [
            {
              role: 'viewer',
              rule: 'IS_OPEN',
              sentence: 'What is open, you may read as everyone may.',
            },
          ],
        }),
      },
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'What these numbers cover' }),
    );
    expect(
      await screen.findByText(/What is open, you may read as everyone may\./),
    ).toBeVisible();
    expect(api.scope).toHaveBeenCalledTimes(1);
  });
});

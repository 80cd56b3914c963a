import type {
  InsightFilter,
  TeamReport,
} from '@builder-insights/plugin-builder-insights-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiError } from '../../__testUtils__/apiError';
import { aViewer } from '../../__testUtils__/aViewer';
import { openPages } from '../../__testUtils__/openPages';

const EMEA = 'group:default/br-emea';
const SOUTH = 'group:default/br-emea-south';
const SPAN = { from: '2026-10-07', to: '2026-10-15' };
const PATH = `/builder-insights/reports?${new URLSearchParams({
  group: EMEA,
  ...SPAN,
})}`;

function aReport(overrides?: Partial<TeamReport>): TeamReport {
  return {
    group: EMEA,
    from: '2026-10-07T00:00:00.000Z',
    to: '2026-10-15T00:00:00.000Z',
    asOf: '2026-10-14T09:30:00.000Z',
    n: 30,
    previousN: 20,
    byType: [
      { value: 'pain-point', n: 18 },
      { value: 'praise', n: 12 },
    ],
    bySentiment: [
      { value: 'negative', n: 17 },
      { value: 'positive', n: 13 },
    ],
    byPriority: [
      { value: 'high', n: 26 },
      { value: 'critical', n: 4 },
    ],
    byProductArea: [
      { value: 'component:default/atlas-search', n: 25 },
      { value: 'none', n: 5 },
    ],
    byWeek: [
      { value: '2026-10-05', n: 19 },
      { value: '2026-10-12', n: 11 },
    ],
    byGroup: [
      { value: SOUTH, n: 22 },
      { value: EMEA, n: 8 },
    ],
    ...overrides,
  };
}

/** The lists that the numbers of a table open, by the number. */
function listsOf(table: HTMLElement): Array<[string, InsightFilter]> {
  return within(table)
    .getAllByRole('link')
    .map(link => {
      const url = new URL(link.getAttribute('href') ?? '', 'http://portal');
      expect(url.pathname).toBe('/builder-insights/insights');
      return [link.textContent ?? '', Object.fromEntries(url.searchParams)];
    });
}

describe('ReportsPage', () => {
  it('says first what changed, over which scope', async () => {
    const api = openPages(PATH, { teamReport: async () => aReport() });
    expect(
      await screen.findByText(
        /captured 30 insights, 50% more than in the span before \(20\)\. Most often it was pain points; the product area named most often was/,
      ),
    ).toBeVisible();
    expect(
      screen.getByText(/everything below it, Oct 7, 2026 to Oct 14, 2026/),
    ).toBeVisible();
    expect(api.teamReport.mock.calls[0][0]).toEqual({ group: EMEA, ...SPAN });
  });

  it('opens behind each number exactly the list it counts', async () => {
    openPages(PATH, { teamReport: async () => aReport() });
    const all = { group: EMEA, ...SPAN };

    const table = async (name: string) =>
      listsOf(await screen.findByRole('table', { name }));
    expect(await table('By type')).toEqual([
      ['18', { ...all, type: 'pain-point' }],
      ['12', { ...all, type: 'praise' }],
    ]);
    expect(await table('By sentiment')).toEqual([
      ['17', { ...all, sentiment: 'negative' }],
      ['13', { ...all, sentiment: 'positive' }],
    ]);
    expect(await table('By priority')).toEqual([
      ['26', { ...all, priority: 'high' }],
      ['4', { ...all, priority: 'critical' }],
    ]);
    expect(await table('By product area')).toEqual([
      ['25', { ...all, productArea: 'component:default/atlas-search' }],
      ['5', { ...all, productArea: 'none' }],
    ]);
    // The group's own line is its members, the others are whole subtrees.
    expect(await table('By group')).toEqual([
      ['22', { ...SPAN, group: SOUTH }],
      ['8', { ...SPAN, team: EMEA }],
    ]);

    await userEvent.click(
      screen.getByRole('button', { name: 'Show as table' }),
    );
    // Weeks are clipped to the report, or the list would be longer than the number.
    expect(await table('By week')).toEqual([
      ['11', { group: EMEA, from: '2026-10-12', to: '2026-10-15' }],
      ['19', { group: EMEA, from: '2026-10-07', to: '2026-10-12' }],
    ]);

    const figure = (name: RegExp) =>
      new URL(
        screen.getByRole('link', { name }).getAttribute('href') ?? '',
        'http://portal',
      ).search;
    expect(figure(/list of 30: Insights/)).toBe(
      `?${new URLSearchParams({ ...all })}`,
    );
    expect(figure(/list of 4: Critical/)).toBe(
      `?${new URLSearchParams({ priority: 'critical', ...all })}`,
    );
  });

  it('starts with the group one leads, else with the own team, else asks', async () => {
    const api = openPages('/builder-insights', {
      viewer: async () => aViewer({ leads: [EMEA] }),
      teamReport: async () => aReport(),
    });
    await waitFor(() => expect(api.teamReport).toHaveBeenCalled());
    const [query] = api.teamReport.mock.calls[0];
    expect(query.group).toBe(EMEA);
    expect(Date.parse(query.to) - Date.parse(query.from)).toBeLessThanOrEqual(
      12 * 7 * 86_400_000,
    );
    expect(new Date(query.from).getUTCDay()).toBe(1);
  });

  it('chooses no group for those who belong to none', async () => {
    const api = openPages('/builder-insights/reports', {
      viewer: async () => aViewer({ teamRef: undefined }),
    });
    expect(
      await screen.findByRole('heading', { name: 'Choose a group' }),
    ).toBeVisible();
    expect(api.teamReport).not.toHaveBeenCalled();
  });

  it('says what failed and tries again', async () => {
    const failure = await apiError(503, 'The database is busy');
    const answers = [
      async () => {
        throw failure;
      },
      async () => aReport({ n: 0, previousN: 0 }),
    ];
    openPages(PATH, { teamReport: async () => await answers.shift()!() });
    expect(await screen.findByText(/The database is busy/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', {
        name: 'Nothing was captured in this span',
      }),
    ).toBeVisible();
  });

  it('says in a sentence that a group exists no longer', async () => {
    const failure = await apiError(404, 'Not found');
    openPages(PATH, {
      teamReport: async () => {
        throw failure;
      },
    });
    expect(
      await screen.findByRole('heading', { name: 'There is no such group' }),
    ).toBeVisible();
    expect(
      screen.getByText(/does not have group:default\/br-emea/),
    ).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

import type {
  MatrixPage as Matrix,
  MatrixRow,
} from '@builder-insights/plugin-readiness-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { counts } from '../../__testUtils__/aRolloutView';
import { aRuleSet } from '../../__testUtils__/aRuleSet';
import { aServer } from '../../__testUtils__/aServer';
import type { FakeRequest } from '../../__testUtils__/FakeServer';
import { openPages } from '../../__testUtils__/openPages';
import { Refusal } from '../../__testUtils__/Refusal';

const MATRIX = 'GET /scorecards/basics/matrix';

const aRow = (name: string, states: MatrixRow['states']): MatrixRow => ({
  ref: `component:default/${name}`,
  title: name,
  ownerRef: 'group:default/br',
  states,
});

function aMatrix(overrides: Partial<Matrix> = {}): Matrix {
  return {
    scorecardId: 'basics',
    ruleSetVersion: 2,
    asOf: '2026-11-20T08:00:00.000Z',
    gateIds: ['B-1', 'B-2'],
    totals: {
      scopes: 1204,
      counts: counts({ pass: 1499, fail: 1, unknown: 908 }),
      byArea: {},
    },
    rows: [
      aRow('atlas', ['pass', 'unknown']),
      aRow('search', ['fail', undefined]),
    ],
    nextCursor: 'next',
    ...overrides,
  };
}

const aMatrixServer = () =>
  aServer()
    .on('GET /scorecards', { items: [aRuleSet()] })
    .on(MATRIX, ({ query }: FakeRequest) =>
      query.cursor
        ? aMatrix({
            rows: [aRow('stream', ['pass', 'pass'])],
            nextCursor: undefined,
          })
        : aMatrix(),
    );

/** A window of a phone, for those that ask how wide it is. */
function onPhone() {
  const matchMedia = (query: string) => ({
    matches: query.includes('max-width'),
    addListener: () => {},
    removeListener: () => {},
    addEventListener: () => {},
    removeEventListener: () => {},
  });
  Object.assign(window, { matchMedia });
}

describe('MatrixPage', () => {
  afterEach(() => {
    jest.restoreAllMocks();
    Reflect.deleteProperty(window, 'matchMedia');
  });

  it('says what all come to with how much is known, and reads each state out', async () => {
    openPages('/readiness/matrix', aMatrixServer());
    const table = await screen.findByRole('table', {
      name: 'Basics: Scopes by gates',
    });
    expect(screen.getByRole('main')).toHaveTextContent(
      '1,204 scopes: 1,499 pass, 1 fail, and 908 unknown. 99% of the gates that are answered pass; 1,500 of 2,408 are answered.',
    );
    const [head, atlas, search] = within(table).getAllByRole('row');
    expect(head).toHaveTextContent(
      'ScopeB-1Has it an owner?B-2Is it described?',
    );
    expect(atlas).toHaveTextContent('atlasPassUnknown');
    expect(search).toHaveTextContent('searchFailNot judged');
    expect(within(table).getByRole('link', { name: 'atlas' })).toHaveAttribute(
      'href',
      '/readiness/scope?ref=component%3Adefault%2Fatlas',
    );
  });

  it('is narrowed by the address, shows by what, and asks anew when a part is taken away', async () => {
    const server = openPages(
      '/readiness/matrix?org=group:default/br-emea&state=stale&search=at',
      aMatrixServer(),
    );
    expect(
      await screen.findByRole('button', { name: 'Organisation: EMEA' }),
    ).toBeVisible();
    await screen.findByRole('table');
    expect(server.askedFor(MATRIX)[0]?.query).toEqual({
      org: 'group:default/br-emea',
      state: 'stale',
      search: 'at',
      limit: '50',
    });
    await userEvent.click(screen.getByRole('button', { name: 'State: Stale' }));
    await screen.findByRole('table');
    expect(server.askedFor(MATRIX).at(-1)?.query).toEqual({
      org: 'group:default/br-emea',
      search: 'at',
      limit: '50',
    });
    await userEvent.click(screen.getByRole('button', { name: 'Filters' }));
    await userEvent.click(await screen.findByLabelText('Gate'));
    await userEvent.click(
      await screen.findByRole('option', { name: 'B-2 Is it described?' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(
      await screen.findByRole('button', { name: 'Gate: B-2' }),
    ).toBeVisible();
    expect(server.askedFor(MATRIX).at(-1)?.query).toMatchObject({
      gate: 'B-2',
    });
  });

  it('loads on, keeps what is there when that fails, and tries again', async () => {
    const server = aMatrixServer();
    openPages('/readiness/matrix', server);
    await screen.findByRole('table');
    server.on(MATRIX, new Refusal(503, 'Not now.', 'ServiceUnavailableError'));
    await userEvent.click(screen.getByRole('button', { name: 'Load more' }));
    expect(
      await screen.findByText('The rest could not be read. Not now.'),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'atlas' })).toBeVisible();
    server.on(
      MATRIX,
      aMatrix({
        rows: [aRow('stream', ['pass', 'pass'])],
        nextCursor: undefined,
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: 'stream' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'atlas' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull();
    expect(server.askedFor(MATRIX).at(-1)?.query.cursor).toBe('next');
  });

  it('exports what the filters give under the name that the backend gives', async () => {
    const saved: string[] = [];
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function click(this: HTMLAnchorElement) {
        saved.push(this.download);
      });
    Object.assign(URL, {
      createObjectURL: () => 'blob:file',
      revokeObjectURL: () => {},
    });
    const server = openPages(
      '/readiness/matrix?state=fail',
      aMatrixServer().on(
        'GET /scorecards/basics/export',
        new Response('scope,gate\n', {
          headers: {
            'content-disposition': 'attachment; filename="basics-matrix.csv"',
          },
        }),
      ),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export as CSV' }),
    );
    await screen.findByRole('button', { name: 'Export as CSV' });
    expect(server.askedFor('GET /scorecards/basics/export')[0]?.query).toEqual({
      state: 'fail',
      format: 'csv',
    });
    expect(saved).toEqual(['basics-matrix.csv']);
  });

  it('shows cards on a phone with what is not as it should be', async () => {
    onPhone();
    openPages('/readiness/matrix', aMatrixServer());
    const list = await screen.findByRole('list', {
      name: 'Basics: Scopes by gates',
    });
    const [atlas, search] = within(list).getAllByRole('listitem');
    expect(atlas).toHaveTextContent(/^atlas.*B-2 ?Unknown$/);
    expect(search).toHaveTextContent(/^search.*B-1 ?Fail$/);
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('tells nothing found from nothing there, and leads on', async () => {
    const nothing = aMatrix({
      rows: [],
      nextCursor: undefined,
      totals: { scopes: 0, counts: counts(), byArea: {} },
    });
    openPages(
      '/readiness/matrix?state=error',
      aMatrixServer().on(MATRIX, nothing),
    );
    expect(await screen.findByText('No scope is like that')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(
      await screen.findByText('This scorecard applies to nothing yet'),
    ).toBeVisible();
  });

  it('changes from scorecard to scorecard by the address', async () => {
    const server = openPages(
      '/readiness/matrix?scorecard=other',
      aMatrixServer()
        .on('GET /scorecards', {
          items: [aRuleSet(), aRuleSet({ id: 'other', title: 'Other' })],
        })
        .on('GET /scorecards/other/matrix', aMatrix({ scorecardId: 'other' })),
    );
    expect(
      await screen.findByRole('table', { name: 'Other: Scopes by gates' }),
    ).toBeVisible();
    expect(server.askedFor(MATRIX)).toHaveLength(0);
  });
});

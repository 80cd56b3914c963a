import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { InsightFilter } from '@builder-insights/plugin-builder-insights-common';
import { anInsight } from '../../__testUtils__/anInsight';
import { apiError } from '../../__testUtils__/apiError';
import { openPages } from '../../__testUtils__/openPages';

const PATH = '/builder-insights/insights';

function asked(api: ReturnType<typeof openPages>): InsightFilter[] {
  return api.list.mock.calls.map(([{ limit, ...query }]) =>
    JSON.parse(JSON.stringify(query)),
  );
}

describe('InsightsPage', () => {
  it('asks for exactly what stands in the address, and shows it as chips', async () => {
    const filter = {
      words: 'slow index',
      type: 'pain-point',
      sentiment: 'negative',
      priority: 'critical',
      productArea: 'component:default/atlas-search',
      group: 'group:default/br-emea',
      team: 'group:default/br-emea-south',
      author: 'user:default/advocate',
      event: 'lisbon-2026',
      state: 'submitted',
      from: '2026-10-01',
      to: '2026-11-01T12:00:00.000Z',
    };
    const api = openPages(`${PATH}?${new URLSearchParams(filter)}`, {});
    await screen.findByText('Nothing matches these filters');
    expect(asked(api)).toEqual([filter]);

    await userEvent.click(
      screen.getByRole('button', { name: 'Type: Pain point' }),
    );
    await waitFor(() => expect(asked(api)).toHaveLength(2));
    const { type, ...rest } = filter;
    expect(asked(api)[1]).toEqual(rest);

    await userEvent.click(screen.getByRole('button', { name: 'Clear all' }));
    await screen.findByText('No insights yet');
    expect(asked(api)[2]).toEqual({});
  });

  it('narrows the list by what is chosen and typed', async () => {
    const api = openPages(PATH, {});
    await userEvent.click(
      await screen.findByRole('button', { name: 'Filters' }),
    );
    const form = await screen.findByRole('dialog', { name: 'Filters' });
    await userEvent.click(within(form).getByLabelText('Sentiment'));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Positive' }),
    );
    await userEvent.type(
      within(form).getByLabelText('Group and below'),
      'South{Enter}',
    );
    await userEvent.click(within(form).getByRole('button', { name: 'Done' }));
    await userEvent.type(
      await screen.findByRole('searchbox', { name: 'Search words' }),
      'index',
    );
    await waitFor(() =>
      expect(asked(api).at(-1)).toEqual({
        sentiment: 'positive',
        group: 'group:default/br-emea-south',
        words: 'index',
      }),
    );
  });

  it('is walked with j and k, opened with Enter and closed with Esc', async () => {
    const ids = ['one', 'two', 'three'];
    const api = openPages(PATH, {
      list: async () => ({ items: ids.map(id => anInsight({ id })) }),
      insight: async id => anInsight({ id, note: `Meaning of ${id}` }),
    });
    await screen.findByText('“Words of one”');
    await userEvent.keyboard('jjk');
    expect(screen.getByRole('link', { name: '“Words of one”' })).toHaveFocus();
    await userEvent.keyboard('j{Enter}');
    expect(await screen.findByText('Meaning of two')).toBeVisible();
    await userEvent.keyboard('j');
    expect(await screen.findByText('Meaning of three')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(api.insight.mock.calls.map(([id]) => id)).toEqual(['two', 'three']);
  });

  it('loads on page by page, and says when a page failed without losing the others', async () => {
    const failure = await apiError(503, 'The database is busy');
    const pages = [
      async () => ({ items: [anInsight({ id: 'one' })], nextCursor: 'c1' }),
      async () => {
        throw failure;
      },
      async () => ({ items: [anInsight({ id: 'two' })] }),
    ];
    const api = openPages(PATH, { list: async () => await pages.shift()!() });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Load more' }),
    );
    expect(await screen.findByText(/The database is busy/)).toBeVisible();
    expect(screen.getByText('“Words of one”')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('“Words of two”')).toBeVisible();
    expect(screen.getByText(/That is all 2\./)).toBeVisible();
    expect(api.list.mock.calls.map(([{ cursor }]) => cursor)).toEqual([
      undefined,
      'c1',
      'c1',
    ]);
  });

  it('shows what an edit changed, and lets the author alone edit', async () => {
    const before = anInsight({
      id: 'one',
      note: 'Our reading',
      may: { edit: true },
    });
    const after = anInsight({
      ...before,
      verbatim: 'Put right',
      note: undefined,
      revision: 2,
      history: [
        {
          revision: 2,
          at: '2026-11-19T10:00:00.000Z',
          by: 'user:default/advocate',
          reason: 'Misheard',
          changes: [
            { field: 'verbatim', from: 'Words of one', to: 'Put right' },
            { field: 'priority', from: 'high', to: 'low' },
            { field: 'tags', to: ['a-tag'], withheld: true },
          ],
        },
      ],
    });
    const answers = [before, after];
    const api = openPages(`${PATH}?insight=one`, {
      list: async () => ({ items: [before] }),
      insight: async () => answers.shift() ?? after,
      revise: async () => after,
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
    const drawer = screen.getByRole('dialog', { name: 'Insight' });
    const text = within(drawer).getByRole('textbox', {
      name: /What did the builder say/,
    });
    await userEvent.clear(text);
    await userEvent.type(text, 'Put right');
    await userEvent.clear(
      within(drawer).getByLabelText('What you think it means'),
    );
    await userEvent.type(
      within(drawer).getByLabelText(/Why you change it/),
      'Misheard{Control>}{Enter}{/Control}',
    );
    expect(
      await screen.findByText('Your change is saved as revision 2.'),
    ).toBeVisible();
    expect(api.revise).toHaveBeenCalledWith('one', {
      verbatim: 'Put right',
      note: null,
      revision: 1,
      reason: 'Misheard',
    });
    expect(await screen.findByText(/: Misheard/)).toBeVisible();
    expect(screen.getByText('High', { selector: 'del' })).toBeVisible();
    expect(screen.getByText('Low', { selector: 'ins' })).toBeVisible();
    expect(screen.getByText(/^not shown/, { selector: 'del' })).toBeVisible();
    expect(screen.getByText('“Put right”', { selector: 'a' })).toBeVisible();
  });

  it('asks before it takes an edit away, whichever way one leaves', async () => {
    const ids = ['one', 'two'];
    openPages(`${PATH}?insight=one`, {
      list: async () => ({ items: ids.map(id => anInsight({ id })) }),
      insight: async id => anInsight({ id, may: { edit: true } }),
    });
    const drawer = () => screen.findByRole('dialog', { name: 'Insight' });
    const text = async () =>
      within(await drawer()).findByRole('textbox', {
        name: /What did the builder say/,
      });
    await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
    await userEvent.type(await text(), ' and more');

    const details = screen.getByRole('button', { name: /^Details/ });
    const waysOut = [
      async () => userEvent.keyboard('{Escape}'),
      async () =>
        userEvent.click(document.querySelector('[class*=MuiBackdrop-root]')!),
      async () =>
        userEvent.click(await screen.findByRole('button', { name: 'Close' })),
      async () =>
        userEvent.click(
          await screen.findByRole('button', { name: 'Next insight' }),
        ),
    ];
    for (const leave of waysOut) {
      await leave();
      const question = await screen.findByRole('dialog', {
        name: 'Discard your edit?',
      });
      await userEvent.keyboard('j');
      await userEvent.click(
        within(question).getByRole('button', { name: 'Keep editing' }),
      );
      await waitFor(() => expect(question).not.toBeInTheDocument());
    }
    details.focus();
    await userEvent.keyboard('j');
    expect(await text()).toHaveValue('Words of one and more');

    await userEvent.click(screen.getByRole('button', { name: 'Next insight' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Discard' }),
    );
    expect(
      await within(await drawer()).findByText('“Words of two”'),
    ).toBeVisible();
    // An edit that changes nothing is nobody's loss.
    await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
    await userEvent.type(await text(), '!{Backspace}{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('says so when there is no such insight that one may see', async () => {
    const failure = await apiError(404, 'There is no insight');
    openPages(`${PATH}?insight=gone`, {
      insight: async () => {
        throw failure;
      },
    });
    expect(
      await screen.findByText('There is no such insight that you may see.'),
    ).toBeVisible();
  });
});

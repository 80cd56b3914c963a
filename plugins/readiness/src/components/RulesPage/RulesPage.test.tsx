import type { PublishPreview } from '@builder-insights/plugin-readiness-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRuleSet } from '../../__testUtils__/aRuleSet';
import { aServer } from '../../__testUtils__/aServer';
import { myAbilities } from '../../__testUtils__/myAbilities';
import { openPages } from '../../__testUtils__/openPages';
import { Refusal } from '../../__testUtils__/Refusal';

const CURRENT = aRuleSet();
const PREVIEW: PublishPreview = {
  scorecardId: 'basics',
  basedOn: 2,
  hash: 'f'.repeat(64),
  added: ['B-3'],
  removed: [],
  changed: ['B-1'],
  flips: [
    {
      scopeRef: 'component:default/atlas-search',
      scopeTitle: 'Atlas Search',
      gateId: 'B-1',
      from: 'pass',
      to: 'fail',
      reason: 'It has no owner of its own.',
    },
    {
      scopeRef: 'component:default/portal',
      scopeTitle: 'Portal',
      gateId: 'B-3',
      to: 'unknown',
      reason: 'Nothing was observed yet.',
    },
  ],
  moreFlips: 7,
  verdicts: [{ rolloutId: 'portal', ringId: 'pilot', from: 'go', to: 'no-go' }],
  records: [
    {
      id: 'record-1',
      rolloutId: 'portal',
      ringId: 'pilot',
      decision: 'go',
      decidedAt: '2026-11-20T09:00:00.000Z',
    },
  ],
  problems: ['Nothing can answer B-3: no collector is named.'],
};

/** A backend in which a draft can be saved and published. */
function drafting() {
  const { version, hash, publishedAt, comment, ...definition } = CURRENT;
  const first = { version, hash, publishedAt, comment };
  let versions = [first];
  let draft: unknown;
  return aServer()
    .on('GET /me', myAbilities({ editRules: true }))
    .on('GET /scorecards', { items: [CURRENT] })
    .on('GET /scorecards/basics/rules', () => ({ versions, draft }))
    .on('POST /scorecards/basics/draft', ({ body }: { body: unknown }) => {
      if (JSON.stringify(body).includes('value.(')) {
        return new Refusal(
          400,
          "Gate 'B-1': 'value.(' is no rule",
          'InputError',
        );
      }
      draft = {
        scorecardId: 'basics',
        definition,
        basedOn: 2,
        savedBy: 'user:default/owner',
        savedAt: '2026-11-20T09:00:00.000Z',
      };
      return draft;
    })
    .on('GET /scorecards/basics/draft/preview', PREVIEW)
    .on('POST /scorecards/basics/draft/publish', () => {
      versions = [{ ...first, version: 3, comment: 'B-3 is new' }, first];
      draft = undefined;
      return { ...CURRENT, version: 3 };
    });
}

describe('RulesPage', () => {
  beforeEach(() => sessionStorage.clear());

  it('saves a draft, shows what publishing would do, and publishes what was looked at', async () => {
    const server = openPages('/readiness/rules', drafting());
    await userEvent.click(
      await screen.findByRole('button', { name: 'Begin a draft' }),
    );
    const text = screen.getByRole('textbox', { name: 'Scorecard as JSON' });
    expect(text).toHaveValue(
      JSON.stringify(
        (({ version, hash, publishedAt, comment, ...rest }) => rest)(CURRENT),
        undefined,
        2,
      ),
    );
    const write = async (value: string) => {
      await userEvent.clear(text);
      await userEvent.click(text);
      await userEvent.paste(value);
    };

    // What is wrong with it stands beside it, and nothing of it is lost.
    await write('{ "id": "basics"');
    expect(screen.getByText(/^This is not JSON/)).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Save the draft' }),
    ).toBeDisabled();
    await write('{ "rule": "value.(" }');
    await userEvent.click(
      screen.getByRole('button', { name: 'Save the draft' }),
    );
    expect(await screen.findByText(/'value\.\(' is no rule/)).toBeVisible();
    expect(text).toHaveValue('{ "rule": "value.(" }');
    await write('{ "id": "basics" }');
    await userEvent.click(
      screen.getByRole('button', { name: 'Save the draft' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Look at what would change' }),
    );
    expect(
      server
        .askedFor('POST /scorecards/basics/draft')
        .map(({ body }) => body)
        .slice(-1),
    ).toEqual([{ definition: { id: 'basics' }, basedOn: 2 }]);

    const flips = await screen.findByRole('table', {
      name: 'Gates that would be in another state',
    });
    const [, first, second] = within(flips).getAllByRole('row');
    expect(first).toHaveTextContent(/Atlas Search.*B-1.*Pass → Fail/);
    expect(second).toHaveTextContent(/Portal.*B-3new → Unknown/);
    expect(screen.getByText('and 7 more.')).toBeVisible();
    expect(
      screen.getByRole('list', { name: 'Verdicts that would be another' }),
    ).toHaveTextContent('portal pilot: Go → No-go');
    expect(
      screen.getByRole('list', {
        name: 'Recorded decisions that rest on a gate that changes',
      }),
    ).toHaveTextContent(/portal pilot: Go/);
    expect(screen.getByText(/Nothing can answer B-3/)).toBeVisible();

    await userEvent.click(
      screen.getByRole('button', { name: 'Publish as version 3' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Publish version 3?',
    });
    await userEvent.type(
      within(dialog).getByLabelText(/^What is new/),
      'B-3 is new and asks for a description.',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Publish it' }),
    );
    expect(
      await screen.findByRole('button', { name: 'Show version 3' }),
    ).toBeVisible();
    expect(
      server
        .askedFor('POST /scorecards/basics/draft/publish')
        .map(({ body }) => body),
    ).toEqual([
      {
        comment: 'B-3 is new and asks for a description.',
        basedOn: 2,
        hash: PREVIEW.hash,
      },
    ]);
  });

  it('tries a rule, and keeps an unsaved draft for whoever comes back', async () => {
    sessionStorage.setItem('readiness.draft.basics', '{ "half": true }');
    const server = openPages(
      '/readiness/rules',
      drafting().on('POST /rules/test', ({ body }: { body: object }) =>
        JSON.stringify(body).includes('missing')
          ? { problem: "There is no field 'missing'." }
          : { result: true },
      ),
    );
    expect(
      await screen.findByRole('textbox', { name: 'Scorecard as JSON' }),
    ).toHaveValue('{ "half": true }');
    const rule = screen.getByRole('textbox', { name: 'Rule' });
    await userEvent.type(rule, 'value.status == 200');
    await userEvent.click(screen.getByRole('button', { name: 'Try it' }));
    expect(await screen.findByText(/the gate would pass/)).toBeVisible();
    await userEvent.clear(rule);
    await userEvent.type(rule, 'value.missing');
    await userEvent.click(screen.getByRole('button', { name: 'Try it' }));
    expect(
      await screen.findByText(/would be in error: There is no field 'missing'/),
    ).toBeVisible();
    expect(
      server.askedFor('POST /rules/test').map(({ body }) => body)[0],
    ).toEqual({ rule: 'value.status == 200', value: { status: 200 } });
  });
});

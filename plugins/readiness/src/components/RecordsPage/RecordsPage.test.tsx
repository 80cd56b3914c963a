import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRecord } from '../../__testUtils__/aRecord';
import {
  aBlocker,
  aRing,
  aRolloutView,
  aVerdict,
} from '../../__testUtils__/aRolloutView';
import { aServer } from '../../__testUtils__/aServer';
import { myAbilities } from '../../__testUtils__/myAbilities';
import { openPages } from '../../__testUtils__/openPages';
import { Refusal } from '../../__testUtils__/Refusal';

const WAIVED = aBlocker({
  id: 'RC-02',
  title: 'Are the claims approved?',
  state: 'waived',
  dueAt: '2099-12-01T12:00:00.000Z',
});
const CONDITIONAL = aRolloutView({
  rings: [
    aRing({
      verdictTag: 'tag-1',
      verdict: aVerdict({
        verdict: 'conditional-go',
        blockers: [],
        conditions: [WAIVED],
      }),
    }),
  ],
});
const NO_GO = aRolloutView({
  rings: [
    aRing({
      verdictTag: 'tag-2',
      verdict: aVerdict({ conditions: [WAIVED] }),
    }),
  ],
});
const RECORDED = aRecord({
  standing: {
    standing: 'changed',
    changes: [
      {
        kind: 'gate',
        id: 'RC-01',
        title: 'Is the sign-in path defined?',
        from: 'fail',
        to: 'error',
        worse: true,
      },
    ],
  },
});

/** A backend whose verdict gets worse at the moment that somebody first decides. */
function deciding() {
  let view = CONDITIONAL;
  let records = [] as unknown[];
  return aServer()
    .on('GET /me', myAbilities({ decide: true }))
    .on('GET /rollouts/portal', () => view)
    .on('GET /rollouts/portal/records', () => ({ items: records }))
    .on('POST /rollouts/portal/rings/pilot/records', () => {
      if (view === CONDITIONAL) {
        view = NO_GO;
        return new Refusal(409, 'The verdict is another.', 'ConflictError');
      }
      records = [RECORDED];
      return RECORDED;
    })
    .on('POST /rollouts/portal/records/verify', {
      intact: false,
      checkedAt: '2026-11-20T10:00:00.000Z',
      records: 1,
      findings: ['Record 1 does not hash to what it says.'],
    });
}

describe('RecordsPage', () => {
  it('records a decision no better than the verdict, and keeps what was typed when that becomes worse', async () => {
    const server = openPages('/readiness/records', deciding());
    await userEvent.click(
      await screen.findByRole('button', { name: 'Record a decision' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Record a decision',
    });
    const { findByRole, getByRole, queryByRole, getByLabelText } =
      within(dialog);
    await findByRole('group', { name: 'The verdict as it is' });
    expect(queryByRole('radio', { name: 'Go' })).not.toBeInTheDocument();

    // The verdict's condition is filled in, with its owner and its date.
    await userEvent.click(getByRole('radio', { name: 'Conditional go' }));
    expect(getByLabelText('What has to be done')).toHaveValue(
      'RC-02: Are the claims approved?',
    );
    expect(getByLabelText('By')).toHaveValue('2099-12-01');
    await userEvent.click(getByRole('button', { name: 'Record it' }));
    expect(within(dialog).getByText(/Say why in a sentence/)).toBeVisible();
    expect(
      server.askedFor('POST /rollouts/portal/rings/pilot/records'),
    ).toEqual([]);

    const why = 'The claims are being approved this week.';
    await userEvent.type(getByLabelText(/^Why/), why);
    await userEvent.click(getByRole('button', { name: 'Record it' }));
    expect(
      await within(dialog).findByText(/The verdict is not what you decided on/),
    ).toBeVisible();
    expect(within(dialog).getByText(/choose again/)).toBeVisible();
    expect(getByLabelText(/^Why/)).toHaveValue(why);
    expect(
      queryByRole('radio', { name: 'Conditional go' }),
    ).not.toBeInTheDocument();

    await userEvent.click(getByRole('radio', { name: 'No-go' }));
    await userEvent.click(getByRole('button', { name: 'Record it' }));
    const record = await screen.findByRole('dialog', {
      name: 'Record of a decision',
    });
    expect(
      server
        .askedFor('POST /rollouts/portal/rings/pilot/records')
        .map(({ body }) => body),
    ).toEqual([
      {
        decision: 'conditional-go',
        rationale: why,
        participants: [],
        dissent: [],
        conditions: [
          {
            text: 'RC-02: Are the claims approved?',
            ownerRef: 'group:default/br',
            dueAt: '2099-12-01T23:59:59.999Z',
          },
        ],
        verdictTag: 'tag-1',
      },
      {
        decision: 'no-go',
        rationale: why,
        participants: [],
        dissent: [],
        conditions: [],
        verdictTag: 'tag-2',
      },
    ]);

    // The record lies open, and says what changed since.
    const changes = await within(record).findByRole('list', {
      name: 'Changed since',
    });
    expect(changes).toHaveTextContent(
      /Gate RC-01: Is the sign-in path defined\?, from Fail to Error/,
    );
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(record).not.toBeInTheDocument());
    await userEvent.click(
      screen.getByRole('button', { name: 'Verify the records' }),
    );
    expect(
      await screen.findByText('Record 1 does not hash to what it says.'),
    ).toBeVisible();
  });

  it('asks before a decision that is half written is thrown away', async () => {
    openPages('/readiness/records', deciding());
    await userEvent.click(
      await screen.findByRole('button', { name: 'Record a decision' }),
    );
    await userEvent.type(await screen.findByLabelText(/^Why/), 'Because');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Go on writing' }),
    );
    expect(screen.getByLabelText(/^Why/)).toHaveValue('Because');
  });

  it('offers nobody to decide who may not', async () => {
    openPages(
      '/readiness/records',
      aServer().on('GET /rollouts/portal/records', { items: [] }),
    );
    expect(
      await screen.findByText('Nothing has been decided yet'),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Record a decision' }),
    ).not.toBeInTheDocument();
  });
});

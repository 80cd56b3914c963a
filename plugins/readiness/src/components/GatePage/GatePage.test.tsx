import type { GateView } from '@builder-insights/plugin-readiness-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aGate } from '../../__testUtils__/aGate';
import { aCell, aGateView, anEvidence } from '../../__testUtils__/aGateView';
import { aServer } from '../../__testUtils__/aServer';
import { openPages } from '../../__testUtils__/openPages';
import { Refusal } from '../../__testUtils__/Refusal';

const STATEMENT = 'The break-glass policy is written down and approved.';
const KEY = {
  scorecardId: 'portal-readiness',
  scopeRef: 'component:default/portal',
  gateId: 'RC-01',
};
const MAY_ALL = {
  attest: true,
  refresh: true,
  requestWaiver: true,
  approveWaiver: false,
};

const attested = (overrides: Partial<GateView> = {}) =>
  aGateView({
    gate: aGate({
      kind: 'attested',
      rule: undefined,
      attestation: {
        statement: STATEMENT,
        validFor: { days: 90 },
        secondPerson: true,
      },
    }),
    cell: aCell({ state: 'unknown', reason: 'Nobody has said.', evidence: {} }),
    may: MAY_ALL,
    ...overrides,
  });

function openGate(view: GateView) {
  return openPages(
    '/readiness/gates/RC-01',
    aServer().on('GET /scopes/gate', view),
  );
}

const press = async (name: string) =>
  userEvent.click(await screen.findByRole('button', { name }));

describe('GatePage', () => {
  it('answers with state and reason, then what it rests on: evidence with age, source and hash, and the rule', async () => {
    const server = openGate(
      aGateView({
        cell: aCell({
          evidence: {
            automatic: anEvidence({
              link: 'https://portal.example.com/config',
              note: 'Read from the configuration.',
            }),
          },
        }),
        waivers: [
          {
            id: 'w-1',
            ...KEY,
            reason: 'The provider comes next week.',
            compensatingControl: 'Nobody is invited.',
            requestedBy: 'user:default/owner',
            requestedAt: '2026-10-01T08:00:00.000Z',
            until: '2026-10-20T00:00:00.000Z',
            status: 'lapsed',
            decidedBy: 'user:default/approver',
            decidedAt: '2026-10-02T08:00:00.000Z',
            evidenceHash: 'a',
            revision: 3,
          },
        ],
        history: [
          {
            id: 'h-1',
            at: '2026-11-18T08:00:00.000Z',
            scorecardId: KEY.scorecardId,
            scopeRef: KEY.scopeRef,
            kind: 'gate',
            subjectId: 'RC-01',
            from: 'pass',
            to: 'fail',
            note: 'The provider was another.',
            cause: { kind: 'evidence' },
            ruleSetVersion: 3,
          },
        ],
      }),
    );
    expect(
      await screen.findByRole('heading', {
        name: 'RC-01 Is the sign-in path defined?',
      }),
    ).toBeVisible();
    expect(server.askedFor('GET /scopes/gate')[0]?.query).toEqual({
      scorecard: KEY.scorecardId,
      ref: KEY.scopeRef,
      gate: KEY.gateId,
    });
    const evidence = screen.getByRole('region', { name: 'Evidence' });
    expect(evidence).toHaveTextContent(/Looked at by sign-in/);
    expect(evidence).toHaveTextContent(/Read from the configuration\./);
    expect(within(evidence).getByTitle('a'.repeat(64))).toBeVisible();
    expect(evidence).toHaveTextContent(/"provider": "guest"/);
    expect(within(evidence).getByRole('link')).toHaveAttribute(
      'href',
      'https://portal.example.com/config',
    );
    const rule = screen.getByRole('region', { name: 'Rule' });
    expect(rule).toHaveTextContent(/value\.provider == "okta"/);
    expect(rule).toHaveTextContent(/Evidence grows stale after ?1 day/);
    expect(screen.getByRole('region', { name: 'Waivers' })).toHaveTextContent(
      /Lapsed.*The provider comes next week\..*Nobody is invited\..*Alma Approver/,
    );
    expect(screen.getByRole('region', { name: 'History' })).toHaveTextContent(
      /Fail.*The provider was another\./,
    );
    expect(screen.queryByRole('button', { name: 'Look again' })).toBeNull();
  });

  it('has one sign the exact words, refuses what says nothing, and loses nothing by an error', async () => {
    let failing = true;
    const server = openGate(attested()).on('POST /attestations', () =>
      failing
        ? new Refusal(409, 'The statement is another now.', 'ConflictError')
        : {
            gate: attested(),
            pending: {
              id: 'p',
              ...KEY,
              holds: false,
              statement: STATEMENT,
              by: 'user:default/owner',
              at: '2026-11-20T08:00:00.000Z',
            },
          },
    );
    await press('State how it is');
    const dialog = await screen.findByRole('dialog', {
      name: 'State how it is, in your name',
    });
    const { getByLabelText, getByRole, getByText, findByText } = within(dialog);
    expect(getByText(STATEMENT)).toBeVisible();
    expect(dialog).toHaveTextContent(
      /Your word holds for 90 days, until .+\. It counts once a second person/,
    );
    await userEvent.type(getByLabelText('How you saw it'), 'I read it.');
    await userEvent.type(
      getByLabelText('Where it can be seen'),
      'somewhere over there',
    );
    await userEvent.click(getByRole('button', { name: 'Sign and save' }));
    expect(getByText('Say whether it holds.')).toBeVisible();
    expect(getByText('A link begins with https:// or /.')).toBeVisible();
    expect(server.askedFor('POST /attestations')).toHaveLength(0);

    await userEvent.click(getByLabelText('It does not hold'));
    await userEvent.clear(getByLabelText('Where it can be seen'));
    await userEvent.click(getByRole('button', { name: 'Sign and save' }));
    expect(
      await findByText(/was not saved.*The statement is another now\./),
    ).toBeVisible();
    expect(getByLabelText('How you saw it')).toHaveValue('I read it.');
    expect(getByLabelText('It does not hold')).toBeChecked();

    failing = false;
    await userEvent.click(getByRole('button', { name: 'Sign and save' }));
    expect(
      await screen.findByText(
        'Your statement is saved and waits for a second person.',
      ),
    ).toBeVisible();
    expect(server.askedFor('POST /attestations').at(-1)?.body).toEqual({
      ...KEY,
      holds: false,
      statement: STATEMENT,
      note: 'I read it.',
    });
    expect(server.askedFor('GET /scopes/gate')).toHaveLength(2);
    expect(server.askedFor('GET /rollouts')).toHaveLength(2);
  });

  it('asks before it throws away what was typed', async () => {
    openGate(attested());
    await press('State how it is');
    await userEvent.type(
      await screen.findByLabelText('How you saw it'),
      'I read it.',
    );
    await userEvent.keyboard('{Escape}');
    await press('Go on writing');
    expect(screen.getByLabelText('How you saw it')).toHaveValue('I read it.');
  });

  it('lets a second person confirm the same words or refuse with a reason, never the one who stated it', async () => {
    const pending = {
      id: 'p-1',
      ...KEY,
      holds: true,
      statement: STATEMENT,
      note: 'It is in the handbook.',
      by: 'user:default/manager',
      at: '2026-11-20T08:00:00.000Z',
    };
    const server = openGate(attested({ pending }))
      .on('POST /attestations/p-1/confirm', attested())
      .on('POST /attestations/p-1/refuse', {});
    const box = await screen.findByRole('region', {
      name: 'Waits for a second person',
    });
    expect(box).toHaveTextContent(/Mira Manager stated .+ that this holds:/);
    await press('Refuse');
    await press('Refuse');
    expect(screen.getByText('Say why.')).toBeVisible();
    await userEvent.type(
      screen.getByLabelText(/Why you refuse/),
      'It is the old version.',
    );
    await press('Refuse');
    expect(await screen.findByText('You refused the statement.')).toBeVisible();
    expect(server.askedFor('POST /attestations/p-1/refuse')[0]?.body).toEqual({
      reason: 'It is the old version.',
    });

    await press('Confirm in my name');
    expect(
      await screen.findByText('You confirmed the statement.'),
    ).toBeVisible();
    expect(server.askedFor('POST /attestations/p-1/confirm')[0]?.body).toEqual({
      statement: STATEMENT,
    });
  });

  it('shows one’s own statement without the means to confirm it', async () => {
    openGate(
      attested({
        pending: {
          id: 'p-1',
          ...KEY,
          holds: true,
          statement: STATEMENT,
          by: 'user:default/owner',
          at: '2026-11-20T08:00:00.000Z',
        },
      }),
    );
    expect(
      await screen.findByText('Somebody else has to confirm it.'),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Confirm in my name' }),
    ).toBeNull();
  });

  it('looks again, shows what is seen now, and says in words when it is too soon', async () => {
    let tooSoon = true;
    const server = openGate(aGateView({ may: MAY_ALL })).on(
      'POST /scopes/refresh',
      () =>
        tooSoon
          ? new Refusal(429, 'Try again in 20 seconds.', 'TooSoonError')
          : { started: 1, board: {} },
    );
    await press('Look again');
    expect(
      await screen.findByText(
        'It could not be looked at. Try again in 20 seconds.',
      ),
    ).toBeVisible();
    tooSoon = false;
    server.on(
      'GET /scopes/gate',
      aGateView({
        may: MAY_ALL,
        cell: aCell({ state: 'pass', reason: 'The provider is okta.' }),
      }),
    );
    await press('Look again');
    expect(await screen.findByText('Looked at just now.')).toBeVisible();
    expect(await screen.findByText(/The provider is okta\./)).toBeVisible();
    expect(server.askedFor('POST /scopes/refresh')[1]?.body).toEqual(KEY);
  });

  it('asks for a waiver only with reason, control and an end that is near enough', async () => {
    const server = openGate(aGateView({ may: MAY_ALL })).on(
      'POST /waivers',
      {},
    );
    await press('Ask for a waiver');
    await press('Ask for it');
    expect(
      await screen.findByText('Say why it can be accepted.'),
    ).toBeVisible();
    expect(
      screen.getByText('Say what keeps the harm small meanwhile.'),
    ).toBeVisible();
    expect(screen.getByText('A waiver has an end.')).toBeVisible();
    const end = screen.getByLabelText('Ends at the beginning of (UTC)');
    const inDays = (days: number) =>
      new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    await userEvent.type(end, inDays(32));
    expect(
      screen.getByText(/For this gate it ends on .+ at the latest\./),
    ).toBeVisible();
    await userEvent.clear(end);
    await userEvent.type(end, inDays(0));
    expect(screen.getByText('It has to end after today.')).toBeVisible();
    await userEvent.clear(end);
    await userEvent.type(end, inDays(14));
    await userEvent.type(
      screen.getByLabelText(/Why it can be accepted/),
      'It comes next week.',
    );
    await userEvent.type(
      screen.getByLabelText(/What keeps the harm small/),
      'Nobody is invited.',
    );
    await press('Ask for it');
    expect(
      await screen.findByText(
        'The waiver is asked for; somebody else has to approve it.',
      ),
    ).toBeVisible();
    expect(server.askedFor('POST /waivers')[0]?.body).toEqual({
      ...KEY,
      reason: 'It comes next week.',
      compensatingControl: 'Nobody is invited.',
      until: `${inDays(14)}T00:00:00.000Z`,
    });
  });

  it('offers no waiver for what nobody knows', async () => {
    openGate(attested());
    await screen.findByRole('button', { name: 'State how it is' });
    expect(
      screen.queryByRole('button', { name: 'Ask for a waiver' }),
    ).toBeNull();
  });

  it('opens a gate of any scope by its address, and says when it is not there', async () => {
    const server = openPages(
      '/readiness/scope/gate?scorecard=basics&ref=component:default/atlas-search&gate=B-1',
      aServer().on(
        'GET /scopes/gate',
        new Refusal(404, 'There is no such gate.', 'NotFoundError'),
      ),
    );
    expect(
      await screen.findByText(
        'The gate could not be read. There is no such gate.',
      ),
    ).toBeVisible();
    expect(server.askedFor('GET /scopes/gate')[0]?.query).toEqual({
      scorecard: 'basics',
      ref: 'component:default/atlas-search',
      gate: 'B-1',
    });
  });
});

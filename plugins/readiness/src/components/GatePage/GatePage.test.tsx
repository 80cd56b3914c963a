import { screen, within } from '@testing-library/react';
import {
  aCell,
  aGateView,
  anEvidence,
  GATE_KEY,
  MAY_MUCH,
} from '../../__testUtils__/aGateView';
import { aServer } from '../../__testUtils__/aServer';
import { openGate } from '../../__testUtils__/openGate';
import { openPages } from '../../__testUtils__/openPages';
import { press } from '../../__testUtils__/press';
import { Refusal } from '../../__testUtils__/Refusal';

describe('GatePage', () => {
  it('says who stated it by name, and people it does not know by what they are called', async () => {
    openGate(
      aGateView({
        cell: aCell({
          reason:
            'user:default/owner stated it on 2026-11-18. user:default/gone confirmed it.',
        }),
      }),
    );
    expect(
      await screen.findByText(/Olga Owner stated it on 2026-11-18\. gone/),
    ).toBeVisible();
  });

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
            ...GATE_KEY,
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
            scorecardId: GATE_KEY.scorecardId,
            scopeRef: GATE_KEY.scopeRef,
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
      scorecard: GATE_KEY.scorecardId,
      ref: GATE_KEY.scopeRef,
      gate: GATE_KEY.gateId,
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

  it('looks again, shows what is seen now, and says in words when it is too soon', async () => {
    let tooSoon = true;
    const server = openGate(aGateView({ may: MAY_MUCH })).on(
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
        may: MAY_MUCH,
        cell: aCell({ state: 'pass', reason: 'The provider is okta.' }),
      }),
    );
    await press('Look again');
    expect(await screen.findByText('Looked at just now.')).toBeVisible();
    expect(await screen.findByText(/The provider is okta\./)).toBeVisible();
    expect(server.askedFor('POST /scopes/refresh')[1]?.body).toEqual(GATE_KEY);
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

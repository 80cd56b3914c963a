import type { AuditChainStatus } from '@builder-insights/plugin-access-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anEvent } from '../../__testUtils__/anEvent';
import { aServer } from '../../__testUtils__/aServer';
import type { FakeServer } from '../../__testUtils__/FakeServer';
import { myAccess } from '../../__testUtils__/myAccess';
import { openPages } from '../../__testUtils__/openPages';
import { Refusal } from '../../__testUtils__/Refusal';

const PATH = '/access/audit';

function aStatus(overrides?: Partial<AuditChainStatus>): AuditChainStatus {
  return {
    state: 'intact',
    checkedAt: '2026-11-20T10:00:00.000Z',
    events: 1234,
    streams: [],
    findings: [],
    buffered: 0,
    ...overrides,
  };
}

function auditing(): FakeServer {
  return aServer()
    .on('GET /me', myAccess({ readAudit: true, reviewBreakGlass: true }))
    .on('GET /audit/status', aStatus())
    .on('GET /audit/holds', { items: [] })
    .on('GET /audit/events', { items: [] });
}

const asked = (server: FakeServer) =>
  server.askedFor('GET /audit/events').map(({ query }) => {
    const { limit, ...rest } = query;
    return rest;
  });

describe('AuditPage', () => {
  it('asks for exactly what stands in the address, and shows it as chips', async () => {
    const filters = {
      actor: 'user:default/admin',
      action: 'role-grant',
      outcome: 'failure',
      severity: 'high',
      target: 'grant-7',
      from: '2026-11-01',
      to: '2026-11-20T12:00:00.000Z',
      breakGlassId: 'any',
      plugin: 'access',
      correlationId: 'c-1',
    };
    const server = openPages(
      `${PATH}?${new URLSearchParams(filters)}`,
      auditing(),
    );
    await screen.findByText('Nothing matches these filters');
    const sent = { ...filters, from: '2026-11-01T00:00:00.000Z' };
    expect(asked(server)).toEqual([sent]);

    await userEvent.click(
      screen.getByRole('button', { name: 'What: Granted a role' }),
    );
    await waitFor(() => expect(asked(server)).toHaveLength(2));
    const { action, ...rest } = sent;
    expect(asked(server)[1]).toEqual(rest);

    await userEvent.click(screen.getByRole('button', { name: 'Clear all' }));
    await screen.findByText('Nothing has been recorded yet');
    expect(asked(server)[2]).toEqual({});
  });

  it('loads on page by page, by day, and keeps what is there when a page fails', async () => {
    const pages = [
      { items: [anEvent()], nextCursor: 'c1' },
      new Refusal(503, 'The store is busy', 'ServiceUnavailableError'),
      {
        items: [
          anEvent({
            id: 'e2',
            at: '2026-11-19T23:59:00.000Z',
            action: 'sign-in',
            outcome: 'failure',
            actor: { type: 'none' },
            target: undefined,
          }),
        ],
      },
    ];
    const server = openPages(
      PATH,
      auditing().on('GET /audit/events', () => pages.shift()),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Load more' }),
    );
    expect(await screen.findByText(/The store is busy/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Granted a role' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('That is all 2.')).toBeVisible();
    expect(asked(server)).toEqual([{}, { cursor: 'c1' }, { cursor: 'c1' }]);
    expect(
      screen
        .getAllByRole('row')
        .map(row => row.textContent)
        .filter(text => /2026|Nobody/.test(text ?? '')),
    ).toEqual([
      'Nov 20, 2026',
      'Nov 19, 2026',
      expect.stringMatching(/Nobody signed in.*Signed in.*Refused or failed/),
    ]);
  });

  it('opens an event with everything it is tied to, and leads to what its request caused', async () => {
    const server = openPages(
      `${PATH}?severity=high`,
      auditing().on('GET /audit/events', {
        items: [anEvent({ breakGlassId: 'u1' })],
      }),
    );
    await screen.findByRole('link', { name: 'Granted a role' });
    await userEvent.keyboard('j{Enter}');
    const drawer = await screen.findByRole('dialog', { name: 'Event' });
    for (const text of [
      '10.0.0.7',
      'POST /api/access/grants',
      'decision-of-e1',
      '4,711 of security/one',
      'hash-of-e1',
      'Under emergency access',
    ]) {
      expect(within(drawer).getByText(text)).toBeVisible();
    }
    await userEvent.click(
      within(drawer).getByRole('link', { name: 'everything it caused' }),
    );
    await waitFor(() =>
      expect(asked(server).at(-1)).toEqual({ correlationId: 'request-of-e1' }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('I6 says in words that the chain is broken, with each finding', async () => {
    openPages(
      PATH,
      auditing().on(
        'GET /audit/status',
        aStatus({
          state: 'broken',
          findings: ['Event 17 of security/one was edited.'],
          buffered: 3,
        }),
      ),
    );
    expect(
      await screen.findByText(
        'The chain is broken: one finding in 1,234 entries.',
      ),
    ).toBeVisible();
    expect(
      screen.getByText('Event 17 of security/one was edited.'),
    ).toBeVisible();
    expect(screen.getByText(/3 events wait on the server/)).toBeVisible();
  });

  it('places a legal hold, and releases it only when asked again', async () => {
    let releasedAt: string | undefined;
    const hold = {
      id: 'h1',
      reason: 'Case 12',
      placedBy: 'user:default/auditor',
      placedAt: '2026-11-20T09:00:00.000Z',
      from: '2026-10-01T00:00:00.000Z',
      to: '2026-11-01T00:00:00.000Z',
    };
    let holds: object[] = [];
    const server = openPages(
      PATH,
      auditing()
        .on('GET /audit/holds', () => ({ items: holds }))
        .on('POST /audit/holds', () => {
          holds = [hold];
          return hold;
        })
        .on('POST /audit/holds/h1/release', () => {
          releasedAt = '2026-11-20T10:00:00.000Z';
          holds = [{ ...hold, releasedAt, releasedBy: hold.placedBy }];
          return holds[0];
        }),
    );
    await userEvent.click(
      await screen.findByText('Legal holds: none in force'),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Place a hold' }));
    await userEvent.keyboard('Case 12');
    await userEvent.type(screen.getByLabelText('Events from'), '2026-10-01');
    await userEvent.type(screen.getByLabelText('Events before'), '2026-11-01');
    await userEvent.click(
      screen.getByRole('button', { name: 'Place the hold' }),
    );
    expect(await screen.findByText('Legal holds: one in force')).toBeVisible();
    const { reason, from, to } = hold;
    expect(server.askedFor('POST /audit/holds')[0].body).toEqual({
      reason,
      from,
      to,
    });

    await userEvent.click(screen.getByRole('button', { name: 'Release' }));
    const question = await screen.findByRole('dialog', {
      name: 'Release this hold?',
    });
    expect(releasedAt).toBe(undefined);
    await userEvent.click(
      within(question).getByRole('button', { name: 'Release' }),
    );
    expect(await screen.findByText('Legal holds: none in force')).toBeVisible();
  });
});

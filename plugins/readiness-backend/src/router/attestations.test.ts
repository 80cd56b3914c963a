import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { PORTAL } from '../__testUtils__/exampleCatalog';
import { Launch } from '../__testUtils__/Launch';
import type { TestPerson } from '../__testUtils__/TestPerson';
import { TestPortal } from '../__testUtils__/TestPortal';
import { AttestationStore } from '../store/AttestationStore';

jest.setTimeout(60_000);

const ALONE = 'The sign-in path is written down and approved.';
const BY_TWO = 'The break-glass policy was rehearsed.';

const about = (gateId: string, statement: string, over: object = {}) => ({
  scorecardId: 'checks',
  scopeRef: PORTAL,
  gateId,
  holds: true,
  statement,
  ...over,
});

describe.each(TestMongo.engines())('attestations on %s', engine => {
  let portal: TestPortal;
  let owner: TestPerson;
  let approver: TestPerson;
  let launch: Launch;
  let auditor: TestPerson;

  beforeAll(async () => {
    portal = await TestPortal.start(engine);
    launch = Launch.create(portal);
    owner = await portal.person('owner');
    approver = await portal.person('approver');
    auditor = await portal.person('auditor');
  });
  afterAll(() => portal.stop());

  const gate = async (gateId: string) => {
    const query = { scorecard: 'checks', ref: PORTAL, gate: gateId };
    return (await auditor.get('/scopes/gate', query)).body;
  };

  it('takes the word of who is signed in, until it has to be given again', async () => {
    portal.audited.take();
    const { status, body } = await owner.post(
      '/attestations',
      about('I-01', ALONE, {
        note: 'Read it today',
        link: 'https://docs.example.com/sign-in',
      }),
    );
    expect(status).toBe(201);
    expect(body.pending).toBeUndefined();
    expect(body.gate).toMatchObject({
      may: { attest: true },
      cell: {
        state: 'pass',
        dueAt: portal.clock.at({ days: 30 }),
        evidence: {
          attested: {
            channel: 'attested',
            source: { kind: 'attestation', by: 'user:default/owner' },
            value: { holds: true, statement: ALONE },
            validUntil: portal.clock.at({ days: 30 }),
            note: 'Read it today',
            link: 'https://docs.example.com/sign-in',
          },
        },
      },
    });
    const by = 'user:default/owner';
    expect(body.gate.history.slice(0, 2)).toMatchObject([
      { kind: 'attestation', to: 'holds', by },
      { kind: 'gate', from: 'unknown', to: 'pass', by },
    ]);
    expect(portal.audited.take('attestation-make')).toMatchObject([
      {
        severityLevel: 'medium',
        outcome: 'success',
        meta: { target: PORTAL, gateId: 'I-01', holds: true },
      },
    ]);

    portal.clock.advance({ days: 29 });
    await owner.post('/attestations', about('I-01', ALONE));
    portal.clock.advance({ days: 29 });
    expect((await gate('I-01')).cell.state).toBe('pass');
    portal.clock.advance({ days: 1 });
    expect((await gate('I-01')).cell.state).toBe('stale');
  });

  it('takes the word that something does not hold for a failing', async () => {
    const { body } = await owner.post(
      '/attestations',
      about('I-01', ALONE, { holds: false }),
    );
    expect(body.gate.cell.state).toBe('fail');
    expect(body.gate.may.requestWaiver).toBe(true);
  });

  it.each([
    ['who it is by', { by: 'user:default/approver' }, 400, /'by' is not a/],
    ['how long it holds', { validUntil: '2030-01-01T00:00:00Z' }, 400, /valid/],
    ['other words', { statement: 'All is well.' }, 409, /is 'The sign-in path/],
    ['a gate that is looked at', { gateId: 'H-01' }, 400, /nobody can attest/],
    ['a gate that is not there', { gateId: 'X' }, 404, /There is no gate 'X'/],
  ])('does not let people choose %s', async (_, over, status, sentence) => {
    const before = await gate('I-01');
    const answer = await owner.post(
      '/attestations',
      about('I-01', ALONE, over),
    );
    expect([answer.status, answer.message]).toEqual([
      status,
      expect.stringMatching(sentence),
    ]);
    expect(await gate('I-01')).toEqual(before);
  });

  it('is for people with the right at scopes that they see', async () => {
    const byAuditor = await auditor.post('/attestations', about('I-01', ALONE));
    expect([byAuditor.status, byAuditor.message]).toEqual([
      403,
      expect.stringContaining('readiness.evidence.attest'),
    ]);
    const other = await portal.person('other');
    const hidden = await other.post('/attestations', about('I-01', ALONE));
    expect(hidden.status).toBe(404);
    const program = portal.program('ci-evidence');
    expect(
      (await program.post('/attestations', about('I-01', ALONE))).status,
    ).toBe(403);
  });

  it('waits for a second person where a gate asks for two', async () => {
    const { body } = await owner.post('/attestations', about('I-02', BY_TWO));
    expect(body.gate.cell.state).toBe('unknown');
    expect(body.gate.pending).toEqual(body.pending);
    const { id } = body.pending;
    expect((await approver.get('/attestations')).body.items).toEqual([
      body.pending,
    ]);
    expect(
      (await auditor.get('/attestations', { ref: 'component:default/index' }))
        .body.items,
    ).toEqual([]);
    const other = await portal.person('other');
    expect((await other.get('/attestations')).body.items).toEqual([]);

    const own = await owner.post(`/attestations/${id}/confirm`, {
      statement: BY_TWO,
    });
    expect([own.status, own.message]).toEqual([
      403,
      'You stated this yourself; somebody else has to confirm it',
    ]);
    const words = await approver.post(`/attestations/${id}/confirm`, {
      statement: 'Something else.',
    });
    expect(words.status).toBe(409);
    const unseen = await other.post(`/attestations/${id}/confirm`, {
      statement: BY_TWO,
    });
    const absent = await approver.post('/attestations/none/confirm', {
      statement: BY_TWO,
    });
    expect([unseen.status, absent.status]).toEqual([404, 404]);
    expect(unseen.message).toBe(absent.message.replace('none', id));
    const idle = await auditor.post(`/attestations/${id}/confirm`, {
      statement: BY_TWO,
    });
    expect(idle.status).toBe(403);
    expect((await gate('I-02')).cell.state).toBe('unknown');

    portal.audited.take();
    portal.clock.advance({ days: 1 });
    const confirmed = await approver.post(`/attestations/${id}/confirm`, {
      statement: BY_TWO,
    });
    expect(confirmed.body).toMatchObject({
      cell: {
        state: 'pass',
        evidence: {
          attested: {
            source: {
              by: 'user:default/owner',
              confirmedBy: 'user:default/approver',
            },
            validUntil: portal.clock.at({ days: 90 }),
          },
        },
      },
    });
    expect(confirmed.body.pending).toBeUndefined();
    expect(portal.audited.take('attestation-confirm')).toMatchObject([
      { outcome: 'success', meta: { target: id, gateId: 'I-02' } },
    ]);
    const again = await approver.post(`/attestations/${id}/confirm`, {
      statement: BY_TWO,
    });
    expect(again.status).toBe(404);
  });

  it('keeps one statement a gate waiting, and forgets one that is refused', async () => {
    const first = await owner.post(
      '/attestations',
      about('I-02', BY_TWO, { holds: false }),
    );
    const better = await owner.post('/attestations', about('I-02', BY_TWO));
    const byOther = await approver.post('/attestations', about('I-02', BY_TWO));
    expect([byOther.status, byOther.message]).toEqual([
      409,
      expect.stringContaining('confirm or refuse that'),
    ]);
    const gone = await approver.post(
      `/attestations/${first.body.pending.id}/confirm`,
      { statement: BY_TWO },
    );
    expect(gone.status).toBe(404);

    const { id } = better.body.pending;
    const wordless = await approver.post(`/attestations/${id}/refuse`, {});
    expect(wordless.status).toBe(400);
    const refused = await approver.post(`/attestations/${id}/refuse`, {
      reason: 'Nobody rehearsed it this year',
    });
    expect(refused.status).toBe(200);
    expect(refused.body.pending).toBeUndefined();
    expect(refused.body.cell.evidence.attested.source.confirmedBy).toBe(
      'user:default/approver',
    );
    expect((await auditor.get('/attestations')).body.items).toEqual([]);
  });

  it('loses nobody’s word when it breaks off while somebody confirms', async () => {
    const { body } = await owner.post(
      '/attestations',
      about('I-02', BY_TWO, { holds: false }),
    );
    const path = `/attestations/${body.pending.id}/confirm`;
    const words = { statement: BY_TWO };
    jest
      .spyOn(AttestationStore.prototype, 'remove')
      .mockRejectedValueOnce(new Error('The database is away'));
    expect((await approver.post(path, words)).status).toBe(500);
    // It counts, and for a minute nobody else answers it.
    expect((await gate('I-02')).cell.state).toBe('fail');
    expect((await approver.post(path, words)).status).toBe(404);
    portal.clock.advance({ seconds: 60 });
    expect((await approver.post(path, words)).status).toBe(200);
    expect((await auditor.get('/attestations')).body.items).toEqual([]);
    await launch.state('I-02');
    const [{ id }] = (await auditor.get('/attestations')).body.items;
    await approver.post(`/attestations/${id}/confirm`, words);
  });

  it('lets one of two answers at once count', async () => {
    const { body } = await owner.post(
      '/attestations',
      about('I-02', BY_TWO, { holds: false }),
    );
    const { id } = body.pending;
    const admin = await portal.person('platform-owner');
    const both = await Promise.all([
      approver.post(`/attestations/${id}/confirm`, { statement: BY_TWO }),
      admin.post(`/attestations/${id}/refuse`, {
        reason: 'It was rehearsed last week',
      }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
    const [confirmed] = both;
    expect((await gate('I-02')).cell.state).toBe(
      confirmed.status === 200 ? 'fail' : 'pass',
    );
  });
});

import { randomUUID } from 'node:crypto';
import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { aCapture } from '../__testUtils__/aCapture';
import type { AuditedAct } from '../__testUtils__/AuditedActs';
import { TestPortal } from '../__testUtils__/TestPortal';

jest.setTimeout(60_000);

const south = 'group:default/br-emea-south';
const span = { from: '2026-09-01', to: '2026-11-01' };
const decisionId = expect.stringMatching(/^[0-9a-f]{16}$/);

describe.each(TestMongo.engines())('the audit of insights on %s', engine => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await TestPortal.start(engine);
  });
  afterAll(() => portal.stop());

  /** What one request leaves behind. */
  async function actsOf(send: () => Promise<unknown>): Promise<AuditedAct[]> {
    portal.audited.take();
    await send();
    return portal.audited.take();
  }

  it('has one event for every capture, edit, read, list, report and import, with the decision behind it', async () => {
    const advocate = await portal.person('advocate');
    const admin = await portal.person('admin');
    let id = '';
    const capturing = await actsOf(async () => {
      ({ id } = await advocate.capture(aCapture()));
    });
    const acts = [
      ...capturing,
      ...(await actsOf(() => advocate.insight(id))),
      ...(await actsOf(() => advocate.why(id))),
      ...(await actsOf(() => advocate.list({ team: south, words: 'Facets' }))),
      ...(await actsOf(() => advocate.report({ group: south, ...span }))),
      ...(await actsOf(() => advocate.patch(`/insights/${id}`, { tags: [] }))),
      ...(await actsOf(() => admin.post('/imports', { rows: [] }))),
    ];
    expect(
      acts.map(({ eventId, severityLevel, outcome, meta }) => [
        eventId,
        severityLevel,
        outcome,
        meta.target,
      ]),
    ).toEqual([
      ['insight-capture', 'low', 'success', id],
      ['insight-read', 'low', 'success', id],
      ['insight-read', 'low', 'success', id],
      ['insight-list', 'low', 'success', south],
      ['report-read', 'low', 'success', south],
      ['insight-edit', 'medium', 'success', id],
      ['insight-import', 'high', 'success', undefined],
    ]);
    for (const { meta } of acts) {
      expect(meta.decisionId).toEqual(decisionId);
      // What was said stays out of the trail, and so does what was looked for.
      expect(JSON.stringify(meta)).not.toContain('Facets');
    }
    // One decision has one name, whatever it is used for; another person's has another.
    const [, read, why, list, report] = acts.map(({ meta }) => meta.decisionId);
    expect(new Set([read, why, list, report]).size).toBe(1);
    const manager = await portal.person('manager');
    const [other] = await actsOf(() => manager.insight(id));
    expect(other.meta.decisionId).not.toBe(read);
    const { decisionId: shown } = await advocate.scope();
    expect(shown).toBe(read);
  });

  it('marks whatever shows restricted insights as more than routine', async () => {
    const advocate = await portal.person('advocate');
    const manager = await portal.person('manager');
    const employee = await portal.person('employee');
    const { id } = await advocate.capture(
      aCapture({ sensitivity: 'restricted' }),
    );
    const link = { group: south, ...span };
    for (const send of [
      () => manager.insight(id),
      () => manager.why(id),
      () => manager.list({ team: south }),
      () => manager.report(link),
    ]) {
      expect(await actsOf(send)).toMatchObject([
        { severityLevel: 'medium', meta: { restricted: true } },
      ]);
    }
    for (const send of [
      () => employee.list({ team: south }),
      () => employee.report(link),
    ]) {
      expect(await actsOf(send)).toMatchObject([
        { severityLevel: 'low', meta: { restricted: false } },
      ]);
    }
  });

  it('has an event for what was refused, with why', async () => {
    const employee = await portal.person('employee');
    const hidden = randomUUID();
    const refused: Array<[() => Promise<unknown>, Partial<AuditedAct>]> = [
      [
        () => employee.get(`/insights/${hidden}`),
        { eventId: 'insight-read', error: expect.stringMatching(/NotFound/) },
      ],
      [
        () => employee.patch(`/insights/${hidden}`, { note: 'Mine' }),
        { eventId: 'insight-edit', error: expect.stringMatching(/NotFound/) },
      ],
      [
        () => employee.post('/insights', aCapture()),
        {
          eventId: 'insight-capture',
          error: expect.stringMatching(/NotAllowed/),
        },
      ],
      [
        () => employee.post('/imports', { rows: [] }),
        {
          eventId: 'insight-import',
          severityLevel: 'high',
          error: expect.stringMatching(/NotAllowed/),
        },
      ],
      [
        () => employee.get('/insights', { cursor: 'forged' }),
        { eventId: 'insight-list', error: expect.stringMatching(/InputError/) },
      ],
      [
        () => employee.get('/reports/team', { group: 'group:x/y', ...span }),
        { eventId: 'report-read', error: expect.stringMatching(/NotFound/) },
      ],
    ];
    for (const [send, act] of refused) {
      expect(await actsOf(send)).toEqual([
        expect.objectContaining({ outcome: 'failure', ...act }),
      ]);
    }
  });
});

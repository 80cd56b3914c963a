import { createHash } from 'node:crypto';
import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { Launch } from '../__testUtils__/Launch';
import { TestPortal } from '../__testUtils__/TestPortal';

jest.setTimeout(60_000);

const RECORDS = '/rollouts/launch/records';
const SCRIPT = '<script>alert(1)</script> & "quoted"';
const FORMULA = '=HYPERLINK("http://evil.test","x")';

describe.each(TestMongo.engines())('proof of records on %s', engine => {
  let portal: TestPortal;
  let launch: Launch;

  beforeAll(async () => {
    portal = await TestPortal.start(engine);
    launch = Launch.create(portal);
    await launch.decide({ rationale: `${SCRIPT} nobody has looked` });
    portal.clock.advance({ seconds: 60 });
    await launch.answer();
    await launch.decide({
      decision: 'conditional-go',
      rationale: FORMULA,
      conditions: [
        {
          text: 'Name a second person on call',
          ownerRef: 'user:default/owner',
          dueAt: portal.clock.at({ days: 7 }),
        },
      ],
      dissent: [
        { personRef: 'user:default/other', text: 'One on call is too few' },
      ],
    });
  });
  afterAll(() => portal.stop());

  const verify = async () =>
    (await (await portal.person('auditor')).post(`${RECORDS}/verify`)).body;

  it('come one after the other, however many decide at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => launch.decide({})),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const records = await launch.records();
    expect(records.map(({ sequence }) => sequence)).toEqual([6, 5, 4, 3, 2, 1]);
    expect(await verify()).toEqual({
      intact: true,
      checkedAt: portal.clock.instant,
      records: 6,
      findings: [],
    });
  });

  it('show what somebody did to them in the database', async () => {
    const records = portal.mongo.service('readiness').collection('records');
    const heads = portal.mongo.service('readiness').collection('record_heads');
    const rules = portal.mongo.service('readiness').collection('rulesets');
    const stored = await records.find({}).toArray();
    const third = stored.filter(({ sequence }) => sequence === 3);
    const last = stored.filter(({ sequence }) => sequence === 6);
    const restore = async () => {
      await records.deleteMany({});
      await records.insertMany(stored);
    };

    await records.updateOne(
      { sequence: 3 },
      { $set: { 'record.decidedBy': 'user:default/other' } },
    );
    expect(await verify()).toMatchObject({
      intact: false,
      findings: ['Record 3 was edited after it was written.'],
    });
    await restore();

    await records.updateOne(
      { sequence: 2 },
      { $set: { 'record.snapshot.gates.0.state': 'fail' } },
    );
    expect((await verify()).findings).toEqual([
      'The snapshot of record 2 is not the one that was decided on: it was edited.',
    ]);
    await restore();

    await records.deleteOne({ _id: third[0]._id });
    expect((await verify()).findings).toEqual(['Record 3 is gone.']);
    await restore();

    await records.updateOne({ sequence: 3 }, { $set: { sequence: 99 } });
    expect((await verify()).intact).toBe(false);
    await restore();

    // The head is set back too, so that only the history still tells.
    const [head] = await heads.find({}).toArray();
    await records.deleteOne({ _id: last[0]._id });
    await heads.updateOne(
      { _id: head._id },
      { $set: { head: { sequence: 5, hash: last[0].record.previousHash } } },
    );
    expect((await verify()).findings).toEqual([
      'Record 6 is gone from the end: the history tells of record 6.',
    ]);
    await restore();
    await heads.updateOne({ _id: head._id }, { $set: { head: head.head } });

    const [ruleSet] = await rules.find({}).toArray();
    await rules.updateOne(
      { _id: ruleSet._id },
      { $set: { 'ruleSet.gates.0.rule': 'true' } },
    );
    expect((await verify()).findings).toContain(
      'Version 1 of the rules is not the one that record 1 was decided by.',
    );
    await rules.updateOne({ _id: ruleSet._id }, { $set: ruleSet });
    expect(await verify()).toMatchObject({ intact: true, findings: [] });
  });

  it('leave as files that match their manifest and never change', async () => {
    const auditor = await portal.person('auditor');
    const { id, hash } = (await launch.records()).filter(
      ({ sequence }) => sequence === 2,
    )[0];
    const pack = (format: string) =>
      auditor.get(`${RECORDS}/${id}/pack`, { format });
    portal.audited.take();
    const manifest = (await pack('manifest')).body;
    expect(portal.audited.take('record-pack')).toMatchObject([
      {
        severityLevel: 'medium',
        outcome: 'success',
        meta: { target: `launch/${id}`, format: 'manifest' },
      },
    ]);
    expect(manifest).toMatchObject({ sequence: 2, recordHash: hash });

    portal.clock.advance({ seconds: 60 });
    await launch.see('H-01', { status: 500 });
    portal.clock.advance({ seconds: 60 });
    // Once more what was seen then: other evidence with the same hash.
    await launch.see('H-01', { status: 200 });
    const formats = ['json', 'html', 'csv'];
    const files = await Promise.all(formats.map(pack));
    expect(manifest.files).toEqual(
      files.map(({ text, headers }) => ({
        name: /filename="(.+)"/.exec(headers['content-disposition'])?.[1],
        contentType: headers['content-type'].split(';')[0],
        bytes: Buffer.byteLength(text),
        sha256: createHash('sha256').update(text).digest('hex'),
      })),
    );
    expect(manifest.files.map(({ name }: { name: string }) => name)).toEqual(
      formats.map(format => `decision-launch-2.${format}`),
    );

    const [{ body }, { text: html }, { text: csv }] = files;
    expect(body.record.hash).toBe(hash);
    expect(body.ruleSet.version).toBe(1);
    expect(body.evidence).toMatchObject([
      { gateId: 'H-01', value: { status: 200 } },
      { gateId: 'I-01', value: { holds: true } },
    ]);
    expect(html).toContain('One on call is too few');
    expect(html).toContain(hash);
    expect(csv).toContain(`,"'${FORMULA.replaceAll('"', '""')}",`);
    expect(csv).not.toMatch(/(^|[,\n])"?[=+\-@]/m);
  });

  it('leave nothing in a file that a browser would run', async () => {
    const auditor = await portal.person('auditor');
    const first = (await launch.records()).at(-1);
    const { text, headers } = await auditor.get(
      `${RECORDS}/${first?.id}/pack`,
      { format: 'html' },
    );
    expect(text).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quoted&quot; nobody',
    );
    expect(text).not.toContain('<script');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': 'attachment; filename="decision-launch-1.html"',
      'x-content-type-options': 'nosniff',
    });
  });
});

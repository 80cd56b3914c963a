import { createHash } from 'node:crypto';
import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import type {
  EvidenceAnswer,
  PostureItem,
} from '@builder-insights/plugin-access-common';
import { TestPortal } from '../__testUtils__/TestPortal';

jest.setTimeout(60_000);

describe.each(TestMongo.engines())('posture and evidence on %s', engine => {
  it('P11 shows what would stop production, and what is seen while it runs', async () => {
    const portal = await TestPortal.start(engine);
    const auditor = await portal.person('auditor');
    const { body } = await auditor.get('/posture');
    const stateOf = (id: string) =>
      body.items.find((item: PostureItem) => item.id === id)?.state;
    expect(body.environment).toBe('development');
    expect({
      permissions: stateOf('permissions-enforced'),
      policy: stateOf('policy-installed'),
      duties: stateOf('duties-separated'),
      organisation: stateOf('org-fresh'),
      audit: stateOf('audit-stored'),
      versions: stateOf('versions'),
      // Of the test's own making.
      tokens: stateOf('external-tokens'),
      database: stateOf('database'),
    }).toEqual({
      permissions: 'green',
      policy: 'green',
      duties: 'green',
      organisation: 'green',
      audit: 'green',
      versions: 'green',
      tokens: 'red',
      database: 'amber',
    });
    await portal.stop();
  });

  it('answers the three questions with live figures, and the same again with the same hash', async () => {
    const portal = await TestPortal.start(engine);
    const auditor = await portal.person('auditor');
    const admin = await portal.person('admin');
    const ask = async () => {
      const { body } = await auditor.get('/evidence');
      const texts = body.answers.flatMap(({ statements }: EvidenceAnswer) =>
        statements.map(({ text }) => text),
      );
      return { ...body, all: texts.join('\n') };
    };
    const before = await ask();
    expect(before.answers.map(({ id }: EvidenceAnswer) => id)).toEqual([
      'sign-in',
      'roles',
      'reviews',
    ]);
    expect(before.all).toMatch(/Tokens live for 10 minutes/);
    expect(before.all).toMatch(
      /read at 2.* \(fresh\): \d+ people in \d+ groups/,
    );
    expect(before.all).toMatch(
      /1 grant of admin in force, by Marguerite Osei-Bonnard; ending by themselves: 0/,
    );
    expect(before.all).toMatch(/In the last 30 days 4 roles granted/);
    expect(before.all).toMatch(/There are no open reviews and no closed ones/);
    expect(before.all).toMatch(/Emergency access .*: 0 in force/);
    expect(before.hash).toBe(
      createHash('sha256').update(JSON.stringify(before.answers)).digest('hex'),
    );
    expect((await ask()).hash).toBe(before.hash);

    await admin.post('/grants', {
      role: 'auditor',
      subjectRef: 'user:default/employee',
      reason: 'Helps with the audit',
    });
    const after = await ask();
    expect(after.all).toMatch(/In the last 30 days 5 roles granted/);
    expect(after.all).toMatch(/2 grants of auditor in force/);
    expect(after.hash).not.toBe(before.hash);
    await portal.stop();
  });

  it('I8 refuses more requests than backend.rateLimit lets through', async () => {
    const portal = await TestPortal.start(engine, {
      backend: {
        rateLimit: {
          global: false,
          plugin: {
            access: { window: '1h', incomingRequestLimit: 10, ipAllowList: [] },
          },
        },
      },
    });
    const auditor = await portal.person('auditor');
    const statuses: number[] = [];
    for (let n = 0; n < 11; n++) {
      const { status } = await auditor.get('/audit/export', { format: 'csv' });
      statuses.push(status);
    }
    expect([statuses[0], statuses.at(-1)]).toEqual([200, 429]);
    await portal.stop();
  });
});

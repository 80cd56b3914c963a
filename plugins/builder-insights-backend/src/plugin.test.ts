import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { sampleRows } from './__testUtils__/sampleRows';
import { TestPortal } from './__testUtils__/TestPortal';

jest.setTimeout(60_000);

describe.each(TestMongo.engines())('the plugin on %s', engine => {
  let folder: string;
  let portal: TestPortal;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'builder-insights-'));
    const sampleInsights = join(folder, 'insights.json');
    await writeFile(sampleInsights, JSON.stringify(sampleRows(30)));
    portal = await TestPortal.start(engine, { sampleInsights });
  });
  afterAll(async () => {
    await portal.stop();
    await rm(folder, { recursive: true });
  });

  it('loads its examples by itself, and looks for them no more', async () => {
    const head = await portal.person('head');
    expect(await head.walk()).toEqual([]);
    await portal.runTask('load-sample-insights');
    expect(await head.walk()).toHaveLength(30);

    portal.mongo.clearOperations();
    await portal.runTask('load-sample-insights');
    expect(portal.operations()).toEqual([]);
  });

  it('looks for moved teams by itself', async () => {
    portal.mongo.clearOperations();
    await portal.runTask('follow-moved-teams');
    expect(portal.operations().map(({ collection }) => collection)).toEqual([
      'team_paths',
    ]);
  });

  it('describes itself to whoever is signed in', async () => {
    const employee = await portal.person('employee');
    const me = await employee.get('/me');
    expect(me.body).toEqual({
      userRef: 'user:default/employee',
      groups: ['group:default/finance'],
      leads: [],
      may: { capture: false, import: false },
    });
  });
});

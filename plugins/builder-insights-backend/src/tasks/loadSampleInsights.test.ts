import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import {
  exampleOrg,
  type StaticOrgDirectory,
} from '@builder-insights/plugin-access-node/testUtils';
import { AuthorDirectory } from '../service/AuthorDirectory';
import { ImportService } from '../service/ImportService';
import { InsightAuthorizer } from '../service/InsightAuthorizer';
import { InsightStore } from '../store/InsightStore';
import { migrations } from '../store/migrations';
import { SettingStore } from '../store/SettingStore';
import { EVERYTHING } from '../store/toReadScope';
import { aCapture } from '../__testUtils__/aCapture';

import { loadSampleInsights } from './loadSampleInsights';

jest.setTimeout(60_000);

describe.each(TestMongo.engines())('loadSampleInsights on %s', engine => {
  let mongo: TestMongo;
  let folder: string;
  beforeEach(async () => {
    mongo = await TestMongo.create(engine);
    folder = await mkdtemp(join(tmpdir(), 'sample-insights-'));
  });
  afterEach(async () => {
    await mongo.stop();
    await rm(folder, { recursive: true });
  });

  /** The task over a database that may have been used before. */
  async function prepare(file: string, org: StaticOrgDirectory) {
    const service = mongo.service('builder-insights');
    await service.migrate(migrations);
    const store = InsightStore.create(service);
    const logger = mockServices.logger.mock();
    const imports = ImportService.create({
      store,
      authors: AuthorDirectory.create({
        org,
        rootGroup: 'group:default/builder-relations',
      }),
      authorizer: InsightAuthorizer.create({
        permissions: mockServices.permissions.mock(),
        permissionsRegistry: mockServices.permissionsRegistry.mock(),
      }),
      auditor: mockServices.auditor.mock(),
    });
    const settings = SettingStore.create(service);
    return {
      logger,
      load: () => loadSampleInsights({ file, imports, settings, logger }),
      stored: () => store.scopedTo(EVERYTHING).count({}),
    };
  }

  it('waits for the people, then loads once and says so', async () => {
    const file = join(folder, 'insights.json');
    const rows = [
      { ...aCapture(), authorRef: 'user:default/advocate' },
      { ...aCapture(), authorRef: 'user:default/newcomer' },
      { ...aCapture(), authorRef: 'user:default/advocate', type: 'moan' },
    ];
    await writeFile(file, JSON.stringify(rows));
    const org = exampleOrg();
    const { load, stored, logger } = await prepare(file, org);

    expect(await load()).toBe(false);
    expect(await stored()).toBe(1);
    expect(logger.info).not.toHaveBeenCalled();

    org.hire('newcomer', ['br-latam']);
    expect(await load()).toBe(true);
    expect(await stored()).toBe(2);
    expect(logger.info.mock.calls).toEqual([
      [
        `Loaded 2 example insights from ${file}; this happens once, on the first start of the embedded database`,
      ],
    ]);
    expect(logger.warn.mock.calls).toEqual([
      [expect.stringMatching(/^Example insight 3 left out: type 'moan' is/)],
    ]);

    // A later start, with more in the file.
    await writeFile(
      file,
      JSON.stringify([{ ...aCapture(), authorRef: 'user:default/advocate' }]),
    );
    const later = await prepare(file, org);
    expect(await later.load()).toBe(true);
    expect(await later.stored()).toBe(2);
    expect(later.logger.info).not.toHaveBeenCalled();
  });

  it('takes every one of the examples that the portal ships with', async () => {
    const file = join(__dirname, '../../../../examples/insights.json');
    const { load, stored, logger } = await prepare(file, exampleOrg());
    expect(await load()).toBe(true);
    expect(logger.warn.mock.calls).toEqual([]);
    expect(await stored()).toBeGreaterThan(400);
  });
});

import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import type { ScorecardDefinition } from '@builder-insights/plugin-readiness-common';
import { exampleScorecard } from '../__testUtils__/exampleScorecard';
import { TestClock } from '../__testUtils__/TestClock';
import { hashOf } from '../domain/hashOf';
import { createStores, type Stores } from '../store/createStores';
import { ScorecardInstaller } from './ScorecardInstaller';

const titled = (title: string): ScorecardDefinition => ({
  ...exampleScorecard,
  title,
});

describe.each(TestMongo.engines())('ScorecardInstaller on %s', engine => {
  let mongo: TestMongo;
  let stores: Stores;
  let installer: ScorecardInstaller;

  beforeAll(async () => {
    mongo = await TestMongo.create(engine);
  });
  afterAll(() => mongo.stop());
  beforeEach(async () => {
    const database = mongo.service('readiness');
    stores = await createStores(database);
    await database.collection('rulesets').deleteMany({});
    await database.collection('drafts').deleteMany({});
    installer = ScorecardInstaller.create({
      ...stores,
      clock: TestClock.create().now,
    });
  });

  const versions = async () =>
    (await stores.ruleSets.versions('checks')).map(
      ({ version, title }) => `${version} ${title}`,
    );

  it('publishes the first version as it comes, in however many processes', async () => {
    await Promise.all([
      installer.install([titled('First')]),
      installer.install([titled('First')]),
    ]);
    await installer.install([titled('First')]);
    expect(await versions()).toEqual(['1 First']);
    expect(await stores.ruleSets.current('checks')).toMatchObject({
      hash: hashOf(titled('First')),
    });
    expect(await stores.ruleSets.draft('checks')).toBeUndefined();
  });

  it('lets a newer one wait as a draft, and never publishes it', async () => {
    await installer.install([titled('First')]);
    await installer.install([titled('Second')]);
    await installer.install([titled('Third')]);
    expect(await versions()).toEqual(['1 First']);
    expect(await stores.ruleSets.draft('checks')).toMatchObject({
      definition: { title: 'Third' },
      basedOn: 1,
      savedBy: 'plugin',
    });
  });

  it('leaves alone what somebody is writing, and what people have changed since', async () => {
    await installer.install([titled('First')]);
    const byPerson = {
      scorecardId: 'checks',
      definition: titled('Of a person'),
      basedOn: 1,
      savedBy: 'user:default/platform-owner',
      savedAt: '2026-11-20T10:00:00.000Z',
    };
    await stores.ruleSets.saveDraft(byPerson);
    await installer.install([titled('Second')]);
    expect(await stores.ruleSets.draft('checks')).toEqual(byPerson);

    await stores.ruleSets.removeDraft('checks');
    await stores.ruleSets.publish({
      ...titled('Of a person'),
      version: 2,
      hash: hashOf(titled('Of a person')),
      publishedAt: '2026-11-20T11:00:00.000Z',
      publishedBy: 'user:default/platform-owner',
      comment: 'We know better',
    });
    await installer.install([titled('First')]);
    expect(await versions()).toEqual(['2 Of a person', '1 First']);
    expect(await stores.ruleSets.draft('checks')).toBeUndefined();
  });

  it('refuses two of the same id', async () => {
    await expect(
      installer.install([titled('First'), titled('Second')]),
    ).rejects.toThrow("Two scorecards have the id 'checks'");
    expect(await versions()).toEqual([]);
  });
});

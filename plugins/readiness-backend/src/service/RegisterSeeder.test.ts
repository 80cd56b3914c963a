import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import {
  exampleRollout,
  exampleSeeds,
} from '../__testUtils__/exampleScorecard';
import { TestClock } from '../__testUtils__/TestClock';
import { createStores, type Stores } from '../store/createStores';
import { RegisterSeeder } from './RegisterSeeder';

describe.each(TestMongo.engines())('RegisterSeeder on %s', engine => {
  let mongo: TestMongo;
  let stores: Stores;
  let seeder: RegisterSeeder;

  beforeAll(async () => {
    mongo = await TestMongo.create(engine);
    stores = await createStores(mongo.service('readiness'));
    seeder = RegisterSeeder.create({
      ...stores,
      clock: TestClock.create().now,
    });
  });
  afterAll(() => mongo.stop());

  it('brings each entry once; from then on it belongs to people', async () => {
    await Promise.all([
      seeder.seed(exampleRollout, exampleSeeds),
      seeder.seed(exampleRollout, exampleSeeds),
    ]);
    const decisions = await stores.registers.list('launch', 'decisions');
    expect(decisions).toMatchObject(
      exampleSeeds.decisions.map(seed => ({ ...seed, revision: 1 })),
    );
    await stores.registers.put(
      'decisions',
      { ...decisions[0], status: 'Done', outcome: 'Company sign-in' },
      {
        at: '2026-11-20T12:00:00.000Z',
        scorecardId: exampleRollout.scorecardId,
        scopeRef: exampleRollout.scopeRef,
        kind: 'decision',
        subjectId: 'D-01',
        note: 'Decided',
        cause: { kind: 'person' },
        ruleSetVersion: 1,
      },
    );
    const [risk] = exampleSeeds.risks;
    await seeder.seed(exampleRollout, {
      ...exampleSeeds,
      risks: [...exampleSeeds.risks, { ...risk, id: 'R-02' }],
    });

    expect(
      await stores.registers.get('launch', 'decisions', 'D-01'),
    ).toMatchObject({ status: 'Done', revision: 2 });
    expect(
      (await stores.registers.list('launch', 'risks')).map(({ id }) => id),
    ).toEqual(['R-01', 'R-02']);
    const { items } = await stores.history.ofScope(
      exampleRollout.scorecardId,
      exampleRollout.scopeRef,
      { kind: 'decision', subjectId: 'D-01', limit: 10 },
    );
    expect(items.map(({ note }) => note)).toEqual([
      'Decided',
      'It came with the plugin',
    ]);
  });
});

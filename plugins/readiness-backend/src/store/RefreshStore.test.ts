import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { createStores } from './createStores';

jest.setTimeout(60_000);

describe.each(TestMongo.engines())('RefreshStore on %s', engine => {
  let mongo: TestMongo;

  beforeAll(async () => {
    mongo = await TestMongo.create(engine);
  });
  afterAll(() => mongo.stop());

  it('gives the turn to one of many who ask, and to the next when it is time', async () => {
    const { refreshes } = await createStores(mongo.service('readiness'));
    const ask = (seconds: number) =>
      refreshes.takeTurn('checks|component:default/a', {
        now: new Date(Date.UTC(2026, 10, 20, 10, 0, seconds)),
        everySeconds: 30,
      });
    const waits = await Promise.all([ask(0), ask(0), ask(0)]);
    expect(waits.sort((a, b) => a - b)).toEqual([0, 30, 30]);
    expect(await ask(12)).toBe(18);
    expect(await ask(30)).toBe(0);
    expect(await ask(31)).toBe(29);
  });
});

import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { PORTAL } from '../__testUtils__/exampleCatalog';
import { exampleRollout } from '../__testUtils__/exampleScorecard';
import { aScope, boardRules, TestBoards } from '../__testUtils__/TestBoards';
import { EVERY_SCOPE, toScopeFilter } from '../store/ScopeFilter';
import { MongoRolloutReader } from './MongoRolloutReader';
import type { ScopeAccess } from './ReadinessAuthorizer';
import { RolloutRegistry } from './RolloutRegistry';

jest.setTimeout(60_000);

const accessTo = (filter: ScopeAccess['filter']): ScopeAccess => ({
  filter,
  may: () => false,
  demand: () => undefined,
  filterOf: () => undefined,
});

describe.each(TestMongo.engines())('MongoRolloutReader on %s', engine => {
  let mongo: TestMongo;

  beforeAll(async () => {
    mongo = await TestMongo.create(engine);
  });
  afterAll(() => mongo.stop());

  it('knows of a scope that left what was so before, for whoever may read everything', async () => {
    const boards = await TestBoards.create(mongo.service('readiness'));
    const reader = MongoRolloutReader.create({
      ...boards.stores,
      ...{ clock: boards.clock.now, keeper: boards.keeper },
      rollouts: RolloutRegistry.create([exampleRollout]),
    });
    const everything = accessTo(EVERY_SCOPE);
    const some = accessTo(toScopeFilter({ keys: [`scope:${PORTAL}`] }));
    await boards.publish(boardRules());
    // What never was is not there for anybody.
    await expect(reader.facts('launch', everything)).rejects.toThrow('launch');
    await boards.follow(aScope({ ref: PORTAL }));
    await boards.push(PORTAL, 'H-01', true);
    const during = boards.clock.now();
    boards.clock.advance({ days: 1 });
    await boards.follow();
    const now = await reader.facts('launch', everything);
    expect(now.board).toMatchObject({ ref: PORTAL, cells: [] });
    const { board } = await reader.facts('launch', everything, during);
    expect(board.cells).toContainEqual(
      expect.objectContaining({ gateId: 'H-01', state: 'pass' }),
    );
    await expect(reader.facts('launch', some)).rejects.toThrow(
      "There is no rollout 'launch', or you may not see it",
    );
    await expect(reader.facts('launch', some, during)).rejects.toThrow();
  });
});

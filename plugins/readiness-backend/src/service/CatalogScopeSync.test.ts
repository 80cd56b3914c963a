import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import type { AppliesTo } from '@builder-insights/plugin-readiness-common';
import {
  exampleCatalog,
  INDEX,
  PORTAL,
  RELIC,
  WALKER,
} from '../__testUtils__/exampleCatalog';
import { exampleRollout } from '../__testUtils__/exampleScorecard';
import { boardRules, TestBoards } from '../__testUtils__/TestBoards';
import { CatalogScopeSync } from './CatalogScopeSync';
import { RolloutRegistry } from './RolloutRegistry';

jest.setTimeout(60_000);

const COMPANY = 'group:default/company';
const SEARCH = 'group:default/search';
const pathOfSearch = [SEARCH, 'group:default/engineering', COMPANY];

describe('CatalogScopeSync', () => {
  let mongo: TestMongo;
  let boards: TestBoards;
  let databases = 0;
  let entities: Entity[];
  const logger = mockServices.logger.mock();

  beforeAll(async () => {
    mongo = await TestMongo.create('embedded');
  });
  beforeEach(async () => {
    jest.clearAllMocks();
    databases += 1;
    boards = await TestBoards.create(mongo.service(`readiness-${databases}`));
    entities = exampleCatalog();
  });
  afterAll(() => mongo.stop());

  /** Syncs with the catalog as it is then; a catalog that is down has no entities at all. */
  async function following(appliesTo: AppliesTo) {
    await boards.publish(boardRules({ appliesTo }));
    return await again();
  }

  /** The same, by another process. */
  async function again() {
    const catalog = catalogServiceMock();
    jest
      .spyOn(catalog, 'streamEntities')
      .mockImplementation((request, options) =>
        catalogServiceMock({ entities }).streamEntities(request, options),
      );
    jest
      .spyOn(catalog, 'getEntitiesByRefs')
      .mockImplementation((request, options) =>
        catalogServiceMock({ entities }).getEntitiesByRefs(request, options),
      );
    const sync = CatalogScopeSync.create({
      ...boards.stores,
      ...{ auth: mockServices.auth(), catalog, logger },
      ...{ clock: boards.clock.now, keeper: boards.keeper },
      rollouts: RolloutRegistry.create([exampleRollout]),
    });
    await sync.run();
    return { sync, catalog };
  }

  async function boardOf(ref: string) {
    return await boards.stores.boards.forTasks().get('checks', ref);
  }

  async function refs() {
    const { rows } = await boards.stores.boards
      .forTasks()
      .page({ scorecardId: 'checks', limit: 100 });
    return rows.map(({ ref }) => ref);
  }

  it.each<[string, AppliesTo, string[]]>([
    ['kinds', { kinds: ['component'] }, [INDEX, PORTAL, RELIC, WALKER]],
    ['types', { kinds: ['Component'], types: ['website'] }, []],
    ['refs', { refs: [PORTAL, 'component:default/none'] }, [PORTAL]],
    ['refs of a kind', { refs: [PORTAL, SEARCH], kinds: ['Group'] }, [SEARCH]],
    ['an annotation', { annotation: 'example.com/tier' }, [WALKER]],
  ])(
    'applies a scorecard to entities by %s',
    async (_, appliesTo, expected) => {
      const walker = entities.find(
        ({ metadata }) => metadata.name === 'walker',
      );
      Object.assign(walker?.metadata.annotations ?? {}, {
        'example.com/tier': '1',
      });
      await following(appliesTo);
      expect(await refs()).toEqual(expected);
    },
  );

  it('knows who owns a scope, the groups above, and whom it concerns', async () => {
    await boards.stores.registers.put(
      'decisions',
      {
        ...{ rolloutId: 'launch', id: 'D-01', revision: 0 },
        ...{ workstream: 'identity', question: 'Which?', dependsOn: [] },
        ...{
          status: 'Drafted',
          blocksRings: [],
          changedAt: boards.clock.instant,
        },
        ownerRef: 'user:default/other',
      },
      {
        ...{ at: boards.clock.instant, scorecardId: 'checks' },
        ...{ scopeRef: PORTAL, kind: 'decision', subjectId: 'D-01' },
        ...{ note: 'New', cause: { kind: 'person' }, ruleSetVersion: 1 },
      },
    );
    await following({ kinds: ['Component'] });
    expect(await boardOf(PORTAL)).toMatchObject({
      ...{ title: 'The portal', kind: 'Component', type: 'service' },
      ...{ ownerRef: SEARCH, orgPath: pathOfSearch },
      keys: [
        `scope:${PORTAL}`,
        `owner:${SEARCH}`,
        ...pathOfSearch.map(ref => `below:${ref}`),
        'stakeholder:group:default/security',
        'stakeholder:user:default/approver',
        'stakeholder:group:default/engineering',
        'stakeholder:user:default/other',
      ],
    });
    expect(await boardOf(RELIC)).toMatchObject({
      ...{ ownerRef: 'group:default/gone', orgPath: ['group:default/gone'] },
    });
  });

  it('follows groups that are above each other in a circle once', async () => {
    const company = entities.find(
      ({ metadata }) => metadata.name === 'company',
    );
    company?.relations?.push({ type: 'childOf', targetRef: SEARCH });
    await following({ kinds: ['Component'] });
    expect((await boardOf(PORTAL))?.orgPath).toEqual(pathOfSearch);
  });

  it('keeps what it has while the catalog does not answer', async () => {
    const { sync, catalog } = await following({ kinds: ['Component'] });
    jest.spyOn(catalog, 'streamEntities').mockImplementation(() => {
      throw new Error('down');
    });
    boards.clock.advance({ days: 3 });
    await sync.run();
    expect(await refs()).toHaveLength(4);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('removes what was missing for a day, whatever else the catalog says of it, and tells no difference after a restart', async () => {
    await following({ kinds: ['Component'] });
    const [relic, walker] = ['relic', 'walker'].map(name =>
      entities.find(({ metadata }) => metadata.name === name),
    );
    entities = entities.filter(entity => entity !== relic);
    Object.assign(walker ?? {}, { kind: 'Resource' });
    const { sync } = await again();
    boards.clock.advance({ seconds: 12 * 3600 });
    if (relic) {
      entities = [...entities, relic];
    }
    await sync.run();
    entities = entities.filter(entity => entity !== relic);
    await boards.push(WALKER, 'H-01', true);
    await sync.run();
    boards.clock.advance({ seconds: 12 * 3600 });
    const { sync: another } = await again();
    expect(await refs()).toEqual([INDEX, PORTAL, RELIC]);
    boards.clock.advance({ seconds: 12 * 3600 });
    await another.run();
    expect(await refs()).toEqual([INDEX, PORTAL]);
  });

  it('removes nothing while most are missing at once, and says so', async () => {
    const { sync, catalog } = await following({ kinds: ['Component'] });
    entities = [];
    for (let day = 0; day < 3; day += 1) {
      boards.clock.advance({ days: 1 });
      await sync.run();
    }
    expect(logger.warn).toHaveBeenLastCalledWith(
      expect.stringContaining('does not name 4 of the 4 scopes'),
    );
    // Half an answer: the entities are there, and were left out.
    entities = exampleCatalog();
    jest
      .spyOn(catalog, 'streamEntities')
      .mockImplementation((request, options) =>
        catalogServiceMock().streamEntities(request, options),
      );
    boards.clock.advance({ days: 1 });
    await sync.run();
    expect(logger.warn).toHaveBeenCalledTimes(4);
    expect(await refs()).toHaveLength(4);
  });

  it('believes that most are gone where the scorecard is not for them any more', async () => {
    const { sync } = await following({ kinds: ['Component'] });
    await boards.stores.ruleSets.publish(
      boardRules({ version: 2, appliesTo: { kinds: ['Resource'] } }),
    );
    await sync.run();
    boards.clock.advance({ days: 1 });
    await sync.run();
    expect(await refs()).toEqual([]);
    expect(logger.warn).not.toHaveBeenCalled();
  });
});

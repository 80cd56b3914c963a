import path from 'node:path';
import { readFile } from 'node:fs/promises';
import {
  createBackendModule,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { orgConnectorsExtensionPoint } from '@builder-insights/plugin-access-node';
import { parseAllDocuments } from 'yaml';
import { entitiesModule } from './__testUtils__/entitiesModule';
import { orgEntity } from './__testUtils__/orgEntity';
import { aGroup, aPerson } from './__testUtils__/orgRecords';
import { TestPortal } from './__testUtils__/TestPortal';
import { TestSource } from './__testUtils__/TestSource';

jest.setTimeout(60_000);

const examples = path.resolve(__dirname, '../../../examples/org.yaml');

const group = { type: 'team', children: [] };
const entities = [
  orgEntity('Group', 'all', { ...group, manager: 'head', children: ['emea'] }),
  orgEntity('Group', 'emea', {
    ...group,
    parent: 'all',
    manager: 'user:default/mia',
    members: ['ann'],
  }),
  orgEntity('Group', 'labs', { ...group, manager: 'lee' }, 'research'),
  orgEntity('Group', 'unled', group),
  orgEntity('User', 'head', { memberOf: ['all'] }),
  orgEntity('User', 'mia', { memberOf: ['emea'] }),
  orgEntity('User', 'ann', { memberOf: [] }),
  orgEntity('User', 'lee', { memberOf: [] }, 'research'),
  orgEntity('Group', 'led-by-a-group', { ...group, manager: 'group:all' }),
  // Refused by the schema, and so never stored.
  orgEntity('Group', 'led-by-a-list', { ...group, manager: ['mia'] }),
];

const expected = {
  'group:default/all': [
    'hasMember user:default/head',
    'ledBy user:default/head',
    'parentOf group:default/emea',
  ],
  'group:default/emea': [
    'childOf group:default/all',
    'hasMember user:default/ann',
    'hasMember user:default/mia',
    'ledBy user:default/mia',
  ],
  'group:research/labs': ['ledBy user:research/lee'],
  'group:default/unled': [],
  // Only people lead.
  'group:default/led-by-a-group': [],
  'user:default/head': [
    'leaderOf group:default/all',
    'memberOf group:default/all',
  ],
  'user:default/mia': [
    'leaderOf group:default/emea',
    'memberOf group:default/emea',
  ],
  'user:default/ann': ['memberOf group:default/emea'],
  'user:research/lee': ['leaderOf group:research/labs'],
};

function relationsOf(stored: Record<string, Entity>) {
  return Object.fromEntries(
    Object.entries(stored).map(([ref, { relations = [] }]) => [
      ref,
      relations.map(({ type, targetRef }) => `${type} ${targetRef}`).sort(),
    ]),
  );
}

const size = (relations: Record<string, string[]>) =>
  Object.entries(relations).flat(2).length;

/** What a file says, without the words that only a file has. */
function asWritten({ kind, metadata, spec }: Entity) {
  const { name, title, description, annotations = {} } = metadata;
  const said = Object.entries(annotations).filter(
    ([key]) => !key.startsWith('backstage.io/'),
  );
  return {
    ...{ kind, name, description, spec },
    ...(kind === 'Group' && { title }),
    annotations: Object.fromEntries(said),
  };
}

function connectorsModule(...connectors: TestSource[]): BackendFeature {
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: 'test-connector',
    register(reg) {
      reg.registerInit({
        deps: { extension: orgConnectorsExtensionPoint },
        async init({ extension }) {
          connectors.forEach(one => extension.addConnector(one));
        },
      });
    },
  });
}

describe('catalogModuleBuilderOrg', () => {
  let portal: TestPortal | undefined;
  afterEach(async () => {
    await portal?.stop();
    portal = undefined;
  });

  it('relates groups and their leaders, beside the relations they always had', async () => {
    portal = await TestPortal.start({ features: [entitiesModule(entities)] });
    const stored = await portal.entitiesOnce(
      found => size(relationsOf(found)) >= size(expected),
    );
    expect(relationsOf(stored)).toEqual(expected);
    // Without a source, nobody belongs to anything.
    expect(await portal.org.basis()).toBeUndefined();
  });

  it('shows the example organisation as its file writes it, and serves it', async () => {
    const documents = parseAllDocuments(await readFile(examples, 'utf8'));
    const written = documents
      .map((document): Entity | null => document.toJS())
      .filter(entity => entity !== null);
    portal = await TestPortal.start({
      catalog: { providers: { builderOrg: { file: { path: examples } } } },
    });
    await portal.keep();
    const shown = await portal.entitiesOnce(
      found => Object.keys(found).length >= written.length,
    );
    expect(
      Object.values(shown)
        .map(asWritten)
        .sort((a, b) => (`${a.kind}${a.name}` < `${b.kind}${b.name}` ? -1 : 1)),
    ).toEqual(
      written
        .map(asWritten)
        .sort((a, b) => (`${a.kind}${a.name}` < `${b.kind}${b.name}` ? -1 : 1)),
    );
    const people = await portal.org.people({ limit: 1_000 });
    expect(people.map(({ ref }) => ref)).toEqual(
      written
        .filter(({ kind }) => kind === 'User')
        .map(entity => stringifyEntityRef(entity))
        .sort(),
    );
    expect(await portal.org.people({ search: 'ZELENK', limit: 5 })).toEqual([
      await portal.org.person('user:default/pzelenkova'),
    ]);
    expect(await portal.org.people({ search: '.*', limit: 5 })).toEqual([]);
    expect((await portal.org.tree()).ledBy('user:default/head')).toEqual([
      'group:default/builder-relations',
    ]);
  });

  it('reads from a connector that another module adds, and from no other', async () => {
    const source = new TestSource();
    source.groups = [aGroup('all')];
    source.people = [aPerson('ann', ['all'])];
    const catalog = { providers: { builderOrg: { connector: 'test' } } };
    portal = await TestPortal.start({
      catalog,
      features: [connectorsModule(source)],
    });
    await portal.keep();
    expect(await portal.org.basis()).toMatchObject({ source: 'test source' });
    await expect(TestPortal.start({ catalog })).rejects.toThrow(
      "connector is 'test', and the modules of this backend add none",
    );
  });

  it('O10 starts with neither two connectors of one name nor two sources', async () => {
    await expect(
      TestPortal.start({
        features: [connectorsModule(new TestSource(), new TestSource())],
      }),
    ).rejects.toThrow("two org connectors 'test'");
    await expect(
      TestPortal.start({
        catalog: {
          providers: {
            builderOrg: { file: { path: 'a' }, export: { people: 'b' } },
          },
        },
      }),
    ).rejects.toThrow('file and export; people and groups come from one');
  });
});

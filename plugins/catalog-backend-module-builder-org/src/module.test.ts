import { startTestBackend } from '@backstage/backend-test-utils';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import catalogModuleBuilderOrg from '.';
import { entitiesModule } from './__testUtils__/entitiesModule';
import { orgEntity } from './__testUtils__/orgEntity';

jest.setTimeout(60_000);

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

function relationsByRef(stored: Entity[]) {
  return Object.fromEntries(
    stored.map(entity => [
      stringifyEntityRef(entity),
      (entity.relations ?? [])
        .map(({ type, targetRef }) => `${type} ${targetRef}`)
        .sort(),
    ]),
  );
}

const size = (relations: Record<string, string[]>) =>
  Object.entries(relations).flat(2).length;

it('relates groups and their leaders, beside the relations they always had', async () => {
  const { server } = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleBuilderOrg,
      entitiesModule(entities),
    ],
  });
  const read = async () => {
    const response = await fetch(
      `http://localhost:${server.port()}/api/catalog/entities?filter=kind=group&filter=kind=user`,
    );
    return relationsByRef(await response.json());
  };
  let stored = await read();
  while (size(stored) < size(expected)) {
    // The catalog works through its entities in the background and tells nobody when it is done.
    stored = await read();
  }
  expect(stored).toEqual(expected);
});

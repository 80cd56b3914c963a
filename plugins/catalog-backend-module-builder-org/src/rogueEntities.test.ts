import { createMockDirectory } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { stringify } from 'yaml';
import { entitiesModule } from './__testUtils__/entitiesModule';
import { orgEntity } from './__testUtils__/orgEntity';
import { TestPortal } from './__testUtils__/TestPortal';
import { TwinProvider } from './__testUtils__/TwinProvider';

jest.setTimeout(60_000);

const ours = [
  orgEntity('Group', 'all', { type: 'department', manager: 'head' }),
  orgEntity('Group', 'secret', { type: 'team', parent: 'all' }),
  orgEntity('Group', 'open', { type: 'team', parent: 'all' }),
  orgEntity('User', 'head', { memberOf: ['all'] }),
  withOktaId('ann', '00uAnn', ['secret']),
  withOktaId('mallory', '00uMallory', ['open']),
];
const future = orgEntity('Group', 'future', { type: 'team', parent: 'all' });

/** What somebody who may register a location would add to reach `secret`. */
const rogues = {
  'O1 a group with oneself in it': orgEntity('Group', 'o1', {
    type: 'team',
    parent: 'secret',
    children: [],
    members: ['mallory', 'ann'],
  }),
  'O1 a user in somebody else’s team': orgEntity('User', 'o1-me', {
    memberOf: ['secret'],
  }),
  'O2 a group above a secret one, led by oneself': orgEntity('Group', 'o2', {
    type: 'team',
    children: ['secret'],
    manager: 'mallory',
  }),
  'O3 a group that is still to come': orgEntity('Group', 'future', {
    type: 'team',
    children: ['secret'],
    members: ['mallory'],
  }),
  'O4 a user with the Okta id of another': withOktaId('o4', '00uAnn', []),
  'O11 a user in another namespace': orgEntity(
    'User',
    'ann',
    { memberOf: ['group:default/secret'] },
    'rogue',
  ),
};

function withOktaId(name: string, oktaId: string, memberOf: string[]): Entity {
  const entity = orgEntity('User', name, { memberOf });
  return {
    ...entity,
    metadata: { ...entity.metadata, annotations: { 'okta.com/id': oktaId } },
  };
}

const yamlOf = (entities: Entity[]) =>
  entities.map(entity => `---\n${stringify(entity)}`).join('');

describe('rogue entities', () => {
  const directory = createMockDirectory();
  let portal: TestPortal;

  async function start(options: {
    files?: Record<string, string>;
    features?: Parameters<typeof TestPortal.start>[0]['features'];
  }) {
    const { files = {}, features } = options;
    directory.setContent({ 'org.yaml': yamlOf(ours), ...files });
    portal = await TestPortal.start({
      features,
      catalog: {
        // As careless as can be.
        rules: [{ allow: ['User', 'Group', 'Location'] }],
        locations: Object.keys(files)
          .filter(file => file !== 'nested.yaml')
          .map(file => ({ type: 'file', target: directory.resolve(file) })),
        providers: {
          builderOrg: {
            file: { path: directory.resolve('org.yaml') },
            schedule: { frequency: { milliseconds: 0 } },
          },
        },
      },
    });
    await portal.keep();
  }

  afterEach(() => portal.stop());

  /** All that access asks about the people and groups of these tests. */
  async function answers() {
    const { org } = portal;
    const refs = ['ann', 'mallory', 'o1-me', 'o4', 'head'];
    const tree = await org.tree();
    return {
      groups: tree.groups(),
      above: tree.pathOf('group:default/secret'),
      below: tree.groups().map(({ ref }) => tree.descendantsOf(ref)),
      led: tree.ledBy('user:default/mallory'),
      people: await Promise.all(
        refs.map(name => org.person(`user:default/${name}`)),
      ),
      byOktaId: await org.personByOktaId('00uAnn'),
      byRef: await org.peopleByRef(['user:rogue/ann', 'user:default/ann']),
      members: await org.members('group:default/secret'),
      search: await org.people({ limit: 100 }),
    };
  }

  /** What access answers before and after the catalog has a rogue, and what the drift board says of it. */
  async function letIn(rogue: Entity) {
    const { kind, metadata } = rogue;
    const namespace = metadata.namespace ?? 'default';
    const ref = `${kind}:${namespace}/${metadata.name}`.toLowerCase();
    const before = await answers();
    await portal.entitiesOnce(
      found => ref in found && 'group:default/secret' in found,
    );
    await portal.keep();
    const after = await answers();
    await portal.checkDrift();
    const drifts = await portal.drifts.list({ subjectRef: ref });
    return { before, after, drifts };
  }

  const reported = [{ kind: 'foreign-entity', severity: 'high' }];

  it.each(Object.entries(rogues))('%s counts for nothing', async (_, rogue) => {
    await start({ files: { 'rogue.yaml': yamlOf([rogue]) } });
    const { before, after, drifts } = await letIn(rogue);
    expect(after).toEqual(before);
    expect(after.members).toEqual([after.byOktaId]);
    expect(after.byOktaId?.ref).toBe('user:default/ann');
    expect(after.led).toEqual([]);
    expect(drifts).toMatchObject(reported);
  });

  it('O5 counts for nothing behind a Location, and from another provider', async () => {
    const nested = rogues['O1 a group with oneself in it'];
    const provided = rogues['O2 a group above a secret one, led by oneself'];
    await start({
      files: {
        'location.yaml': stringify({
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Location',
          metadata: { name: 'nested' },
          spec: { targets: ['./nested.yaml'] },
        }),
        'nested.yaml': yamlOf([nested]),
      },
      features: [entitiesModule([provided])],
    });
    const direct = await letIn(provided);
    expect(direct.after).toEqual(direct.before);
    expect(direct.drifts).toMatchObject(reported);
    const behind = await letIn(nested);
    expect(behind.after).toEqual(direct.before);
    expect(behind.drifts).toMatchObject(reported);
  });

  it('O3 leaves a squatted ref to its owner for access, and says so', async () => {
    const squat = rogues['O3 a group that is still to come'];
    await start({ files: { 'rogue.yaml': yamlOf([squat]) } });
    await portal.entitiesOnce(found => 'group:default/future' in found);
    directory.addContent({ 'org.yaml': yamlOf([...ours, future]) });
    await portal.keep();
    const tree = await portal.org.tree();
    expect(tree.pathOf('group:default/future')).toEqual([
      'group:default/future',
      'group:default/all',
    ]);
    expect(tree.childrenOf('group:default/future')).toEqual([]);
    expect(await portal.org.members('group:default/future')).toEqual([]);
    await portal.checkDrift();
    const [drift] = await portal.drifts.list({
      subjectRef: 'group:default/future',
    });
    expect(drift).toMatchObject({ kind: 'foreign-entity', severity: 'high' });
    expect(drift.message).toContain('rogue.yaml');
  });

  it('O9 has nobody where they were, after a move, a new name and a leave', async () => {
    await start({});
    await portal.entitiesOnce(found => Object.keys(found).length === 6);
    directory.addContent({
      'org.yaml': yamlOf([
        orgEntity('Group', 'all', { type: 'department', manager: 'head' }),
        orgEntity('Group', 'hidden', { type: 'team', parent: 'all' }),
        orgEntity('Group', 'open', { type: 'team', parent: 'all' }),
        orgEntity('User', 'head', { memberOf: ['all'] }),
        withOktaId('ann', '00uAnn', ['open']),
      ]),
    });
    await portal.keep();
    const { org } = portal;
    expect((await org.person('user:default/ann'))?.groups).toEqual([
      'group:default/open',
    ]);
    expect(await org.members('group:default/secret')).toEqual([]);
    expect((await org.tree()).has('group:default/secret')).toBe(false);
    expect(await org.person('user:default/mallory')).toBeUndefined();
    const shown = await portal.entitiesOnce(
      found =>
        Object.keys(found).length === 5 &&
        'group:default/hidden' in found &&
        !('group:default/secret' in found),
    );
    expect(shown['user:default/ann'].spec?.memberOf).toEqual(['open']);
    expect(Object.keys(shown)).not.toContain('user:default/mallory');
  });

  it('O10 serves access whoever takes its name in the catalog, and says that it is not heard', async () => {
    const twin = TwinProvider.create();
    await start({ features: [twin.module] });
    const before = await answers();
    expect(before.search).toHaveLength(3);
    expect(twin.isConnected).toBe(true);
    await portal.checkDrift();
    await portal.checkDrift();
    expect(await answers()).toEqual(before);
    expect(await portal.entities()).toEqual({});
    expect(
      await portal.drifts.list({ subjectRef: 'group:default/secret' }),
    ).toMatchObject([{ kind: 'catalog-differs', catalog: 'is missing' }]);
  });

  it('O9 puts back what somebody deleted from the catalog', async () => {
    await start({});
    const isThere = (found: Record<string, Entity>) =>
      Object.keys(found).length === ours.length;
    const { 'group:default/secret': secret } = await portal.entitiesOnce(
      isThere,
    );
    const before = await answers();
    await portal.deleteEntity(secret);
    expect(await answers()).toEqual(before);
    await portal.checkDrift();
    await portal.keep();
    expect(await portal.entitiesOnce(isThere)).toHaveProperty([
      'group:default/secret',
    ]);
    await portal.checkDrift();
    expect(await portal.drifts.list()).toEqual([]);
  });
});

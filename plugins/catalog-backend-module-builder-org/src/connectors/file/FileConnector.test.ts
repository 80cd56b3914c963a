import { createMockDirectory } from '@backstage/backend-test-utils';
import { readAll } from '../../__testUtils__/readAll';
import { FileConnector } from './FileConnector';

const org = `
kind: Group
metadata: { name: all, title: Everybody, description: The company }
spec: { type: organization, manager: user:default/ann, children: [emea] }
---
---
kind: Group
metadata: { name: emea, annotations: { okta.com/group: BR-EMEA } }
spec:
  type: region
  profile: { displayName: Europe }
  parent: group:all
  members: [bob]
---
kind: User
metadata:
  name: ann
  annotations: { okta.com/id: 00uAnn, builder-insights.io/title: VP }
spec: { profile: { displayName: Ann, email: ann@example.com }, memberOf: [all] }
---
kind: User
metadata: { name: bob, annotations: { builder-insights.io/status: suspended } }
spec: { memberOf: [default/emea, 'Group:Default/all'] }
---
kind: Group
metadata: { name: labs, namespace: research }
spec: { type: team, parent: emea, children: [] }
---
kind: Component
metadata: { name: atlas }
`;

describe('FileConnector', () => {
  const directory = createMockDirectory();
  const connector = FileConnector.create({
    path: directory.resolve('org.yaml'),
  });

  it('reads Users and Groups, and all they say about each other', async () => {
    directory.setContent({ 'org.yaml': org });
    expect(await readAll(connector)).toMatchObject([
      {
        kind: 'group',
        id: 'all',
        title: 'Everybody',
        description: 'The company',
        managerId: 'ann',
        parentIds: [],
      },
      {
        kind: 'group',
        id: 'emea',
        title: 'Europe',
        // Said twice: by the group itself, and by its parent.
        parentIds: ['all', 'all'],
        claim: 'BR-EMEA',
      },
      {
        kind: 'person',
        id: 'ann',
        name: 'ann',
        displayName: 'Ann',
        title: 'VP',
        email: 'ann@example.com',
        oktaId: '00uAnn',
        status: 'active',
        groupIds: ['all'],
      },
      {
        kind: 'person',
        id: 'bob',
        displayName: 'bob',
        status: 'suspended',
        // The last is nobody's name, and is refused as unknown.
        groupIds: ['emea', 'Group:Default/all', 'emea'],
      },
      { kind: 'group', id: 'research/labs', name: 'research/labs' },
      { kind: 'end' },
    ]);
  });

  it('O2 reads a second parent however it is written', async () => {
    directory.setContent({
      'org.yaml': `${org}---
kind: Group
metadata: { name: rogue }
spec: { type: team, children: [group:default/emea] }
`,
    });
    expect(await readAll(connector)).toContainEqual(
      expect.objectContaining({
        id: 'emea',
        parentIds: ['all', 'all', 'rogue'],
      }),
    );
  });

  it('says that nothing changed for a file as it was', async () => {
    directory.setContent({ 'org.yaml': org });
    const end = (await readAll(connector)).at(-1);
    const checkpoint = end?.kind === 'end' ? end.checkpoint : undefined;
    expect(await readAll(connector, { checkpoint })).toEqual([
      { kind: 'end', checkpoint, unchanged: true },
    ]);
  });

  it.each([
    ['no YAML', 'kind: [', 'Document 1 of'],
    ['no entity', 'kind: Group\nspec: {}', 'metadata'],
    [
      'a member that is no name',
      `${org}---\nkind: User\nmetadata: { name: x }\nspec: { memberOf: [7] }`,
      'spec.memberOf.0',
    ],
  ])('O7 fails for a file with %s', async (_, content, message) => {
    directory.setContent({ 'org.yaml': content });
    await expect(readAll(connector)).rejects.toThrow(message);
  });
});

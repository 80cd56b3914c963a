import { createMockDirectory } from '@backstage/backend-test-utils';
import type { OrgRecord } from '@builder-insights/plugin-access-node';
import { readAll } from '../../__testUtils__/readAll';
import { ExportConnector } from './ExportConnector';
import type { ExportOptions } from './ExportOptions';

const groups = `id,title,type,parents,manager,claim
10,Builder Relations,department,,1001,
20,"Europe, Middle East",region,10,1002,br-emea
#end,2
`;
const people = `\ufeffid,displayName,title,email,oktaId,status,groups
1001,Marguerite Osei,VP,m@example.com,00uA,Active,10
1002,Petra Zelenková,,p@example.com,00uB,Active,10; 20
1003,Gone,,,,Terminated,
#end,3
`;
const json = {
  complete: true,
  people: [{ id: '1001', displayName: 'M', status: 'active', groups: ['10'] }],
  groups: [{ id: '10', title: 'All', parents: [], manager: '1001' }],
};

describe('ExportConnector', () => {
  const directory = createMockDirectory();

  function connector(options: Partial<ExportOptions> = {}) {
    return ExportConnector.create({
      people: directory.resolve('people.csv'),
      groups: directory.resolve('groups.csv'),
      delimiter: ',',
      listSeparator: ';',
      statuses: { Active: 'active', Terminated: 'suspended' },
      requireEnd: true,
      ...options,
    });
  }

  const readCsv = (files: Record<string, string>) => {
    directory.setContent({
      'people.csv': people,
      'groups.csv': groups,
      ...files,
    });
    return readAll(connector());
  };

  const readJson = (content: string) => {
    directory.setContent({ 'all.json': content });
    return readAll(
      connector({ people: directory.resolve('all.json'), groups: undefined }),
    );
  };

  it('reads people, groups and how many there are from CSV', async () => {
    const records = await readCsv({});
    expect(records).toMatchObject([
      { kind: 'group', id: '10', name: 'g-10', parentIds: [] },
      {
        kind: 'group',
        id: '20',
        title: 'Europe, Middle East',
        parentIds: ['10'],
        managerId: '1002',
        claim: 'br-emea',
      },
      { kind: 'person', id: '1001', name: 'p-1001', status: 'active' },
      {
        kind: 'person',
        id: '1002',
        displayName: 'Petra Zelenková',
        oktaId: '00uB',
        groupIds: ['10', '20'],
      },
      { kind: 'person', id: '1003', status: 'suspended', groupIds: [] },
      { kind: 'end', people: 3, groups: 2 },
    ] satisfies Array<Partial<OrgRecord>>);
  });

  it.each([
    [
      'cut within a row',
      people.slice(0, people.indexOf('Petra') + 3),
      'the file was cut',
    ],
    ['cut between rows', people.replace(/#end.*\n/, ''), "no last row '#end"],
    ['going on', `${people}1004,X,,,,Active,\n`, "goes on after its '#end'"],
    ['with a strange end', people.replace('#end,3', '#end,x'), "'x'"],
    ['with another header', people.replace('oktaId', 'okta'), "'okta'"],
    ['empty', '', "no last row '#end"],
  ])('O7 fails for a CSV file %s', async (_, content, message) => {
    await expect(readCsv({ 'people.csv': content })).rejects.toThrow(message);
  });

  it('O7 fails for a file that is not there', async () => {
    directory.setContent({ 'people.csv': people });
    await expect(readAll(connector())).rejects.toThrow('ENOENT');
  });

  it('says that nothing changed for files as they were', async () => {
    const end = (await readCsv({})).at(-1);
    const checkpoint = end?.kind === 'end' ? end.checkpoint : undefined;
    expect(await readAll(connector(), { checkpoint })).toEqual([
      { kind: 'end', checkpoint, unchanged: true },
    ]);
    directory.addContent({ 'groups.csv': groups.replace('region', 'zone') });
    expect(await readAll(connector(), { checkpoint })).toHaveLength(6);
  });

  it('reads JSON that says it is complete', async () => {
    expect(await readJson(JSON.stringify(json))).toMatchObject([
      { kind: 'group', id: '10', managerId: '1001' },
      { kind: 'person', id: '1001', groupIds: ['10'] },
      { kind: 'end' },
    ]);
  });

  it('O7 gives JSON that does not say so no end, and fails for one that was cut', async () => {
    const incomplete = await readJson(
      JSON.stringify({ ...json, complete: undefined }),
    );
    expect(incomplete.map(({ kind }) => kind)).toEqual(['group', 'person']);
    await expect(readJson(JSON.stringify(json).slice(0, -9))).rejects.toThrow(
      'it was cut',
    );
    await expect(
      readJson(JSON.stringify({ ...json, people: [{ id: 7 }] })),
    ).rejects.toThrow('people.0.id');
  });
});

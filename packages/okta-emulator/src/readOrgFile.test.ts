import { rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { group, user, writeOrg } from './__testUtils__/writeOrg';
import { readOrgFile } from './readOrgFile';

describe('readOrgFile', () => {
  let path: string;

  afterEach(() => rm(dirname(path), { recursive: true }));

  it('reads people with their teams and the groups they lead', async () => {
    path = await writeOrg([
      group('field', 'Field Team', 'lead'),
      user('lead', { title: 'Team Lead', displayName: 'Lea Lead' }),
      { kind: 'User', metadata: { name: 'unknown-to-okta' } },
    ]);
    const { people, groups } = await readOrgFile(path);
    expect(groups).toEqual([
      expect.objectContaining({
        id: expect.stringMatching(/^00g[0-9a-f]{17}$/),
        name: 'field',
        title: 'Field Team',
        manager: 'lead',
      }),
    ]);
    expect(people).toEqual([
      {
        name: 'lead',
        oktaId: '00ulead',
        displayName: 'Lea Lead',
        email: 'lead@corp.example',
        title: 'Team Lead',
        groups: ['field'],
        teams: ['Field Team'],
        leads: ['Field Team'],
        suspended: false,
      },
    ]);
  });

  it('refuses two people with one Okta id', async () => {
    path = await writeOrg([
      user('one', { oktaId: '00usame' }),
      user('two', { oktaId: '00usame' }),
    ]);
    await expect(readOrgFile(path)).rejects.toThrow(
      '"one" and "two" have the same okta.com/id "00usame"',
    );
  });

  it.each([
    ['no people', 'kind: Group\nmetadata: { name: field }', /nobody could/],
    ['no YAML', 'kind: [User', /is not YAML/],
  ])('refuses a file of %s', async (_, text, reason) => {
    path = await writeOrg([]);
    await writeFile(path, text);
    await expect(readOrgFile(path)).rejects.toThrow(reason);
  });

  it('names a file that is not there', async () => {
    path = await writeOrg([]);
    await expect(readOrgFile(`${path}.missing`)).rejects.toThrow(
      `The org file "${path}.missing" cannot be read`,
    );
  });
});

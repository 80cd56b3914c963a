import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import type { OrgFindingCode } from '@builder-insights/plugin-access-common';
import { aGroup, aPerson } from '../__testUtils__/orgRecords';
import { TestOrg } from '../__testUtils__/TestOrg';
import type { TestSource } from '../__testUtils__/TestSource';

jest.setTimeout(60_000);

const proposer = { by: 'user:default/p0', reason: 'Site closed' };

const chain = (length: number) =>
  Array.from({ length }, (_, at) =>
    aGroup(`deep${at}`, at === 0 ? 'root' : `deep${at - 1}`),
  );

/** What is done to a good source, which finding follows, and what its sentence quotes. */
const broken: Array<
  [name: string, OrgFindingCode, quote: string, (source: TestSource) => void]
> = [
  [
    'O7 no people',
    'empty',
    '0 active people',
    s => {
      s.people = [];
      s.groups.forEach(({ id }) => s.editGroup(id, { managerId: undefined }));
    },
  ],
  [
    'O7 suspended people alone',
    'empty',
    '0 active people',
    s => s.people.forEach(({ id }) => s.edit(id, { status: 'suspended' })),
  ],
  ['O7 no end', 'half-read', 'broke off', s => (s.end = undefined)],
  ['O7 half a page', 'half-read', '40 people', s => (s.end = { people: 41 })],
  [
    'O7 a failure midway',
    'half-read',
    '429 Too Many Requests',
    s => (s.failure = { after: 20, error: new Error('429 Too Many Requests') }),
  ],
  [
    'O6 a cycle',
    'cycle',
    "'emea' below 'amer' below 'emea'",
    s => {
      s.editGroup('emea', { parentIds: ['amer'] });
      s.editGroup('amer', { parentIds: ['emea'] });
    },
  ],
  [
    'O6 a group below itself',
    'cycle',
    "'emea' below 'emea'",
    s => s.editGroup('emea', { parentIds: ['emea'] }),
  ],
  [
    'O6 two parents',
    'two-parents',
    "'root' and 'amer'",
    s => s.editGroup('emea', { parentIds: ['root', 'amer'] }),
  ],
  [
    'O6 a thousand levels',
    'invalid-record',
    '65 levels',
    s => s.groups.push(...chain(1_000)),
  ],
  [
    'O10 two people with one name',
    'duplicate-key',
    "'twin'",
    s => s.people.push(aPerson('twin', ['emea'], { name: 'p7' })),
  ],
  [
    'O11 two people whose names differ in case',
    'duplicate-key',
    "'P7'",
    s => s.people.push(aPerson('P7', ['emea'])),
  ],
  [
    'O4 two people with one Okta id',
    'duplicate-key',
    "'00u-p7'",
    s => s.people.push(aPerson('mallory', ['emea'], { oktaId: '00u-p7' })),
  ],
  [
    'O10 one person twice',
    'duplicate-key',
    "'p7'",
    s => s.people.push(aPerson('p7', ['emea'], { name: 'other' })),
  ],
  [
    'O11 two groups whose names differ in case',
    'duplicate-key',
    "'EMEA'",
    s => s.groups.push(aGroup('EMEA', 'root')),
  ],
  [
    'a status that nobody knows',
    'unknown-status',
    "'on leave'",
    s => s.edit('p7', { status: 'on leave' }),
  ],
  [
    'O11 a group in another spelling',
    'unknown-group',
    "'Group:Default/emea'",
    s => s.edit('p7', { groupIds: ['Group:Default/emea'] }),
  ],
  [
    'an unknown parent',
    'unknown-group',
    "'apac'",
    s => s.editGroup('emea', { parentIds: ['apac'] }),
  ],
  [
    'an unknown leader',
    'unknown-group',
    "'nobody'",
    s => s.editGroup('emea', { managerId: 'nobody' }),
  ],
  [
    'O11 a ref for a name',
    'invalid-record',
    "'Group:Default/BR'",
    s => s.groups.push(aGroup('Group:Default/BR', 'root')),
  ],
  [
    'text that turns around',
    'invalid-record',
    "'p7'",
    s => s.edit('p7', { displayName: 'Ann \u202enimda' }),
  ],
  [
    'a name that is no name',
    'invalid-record',
    "'__proto__'",
    s => s.people.push(aPerson('__proto__', ['emea'])),
  ],
];

describe.each(TestMongo.engines())('a broken source on %s', engine => {
  let test: TestOrg;

  beforeEach(async () => {
    test = await TestOrg.create(engine);
    await test.read();
  });
  afterEach(() => test.stop());

  it.each(broken)(
    '%s: refused as %s, for good, and the last good one stays',
    async (_, code, quote, change) => {
      const basis = await test.org.basis();
      change(test.source);
      const finding = await test.findingOf();
      expect(finding).toMatchObject({ outcome: 'refused', code });
      expect(finding.message).toContain(quote);
      expect(finding.ids?.length).toBeGreaterThan(0);
      expect(await test.org.basis()).toEqual(basis);
      expect(await test.org.people({ limit: 100 })).toHaveLength(40);
      const [{ id }] = await test.snapshots.list();
      await expect(test.snapshots.propose(id, proposer)).rejects.toThrow(
        'is refused, not held',
      );
      expect(await test.read()).toBe('repeated');
      expect(test.audited).toEqual([
        'org-snapshot-accept',
        'org-snapshot-refuse',
      ]);
    },
  );
});

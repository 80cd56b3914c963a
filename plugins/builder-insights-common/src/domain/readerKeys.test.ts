import { readerKeysOf, type ReadableFacts } from './readerKeys';

const facts = (over: Partial<ReadableFacts>): ReadableFacts => ({
  sensitivity: 'internal',
  authorRef: 'user:default/ann',
  teamRef: 'group:default/south',
  orgPath: ['group:default/south', 'group:default/emea', 'group:default/all'],
  productAreas: ['component:default/search', 'component:default/charts'],
  assigneeRefs: ['user:default/bo'],
  ...over,
});

const AUTHOR = ['author:user:default/ann'];
const LEADERS = [
  'leader:group:default/south',
  'leader:group:default/emea',
  'leader:group:default/all',
];
const ASSIGNEE = ['assignee:user:default/bo'];

describe('readerKeysOf', () => {
  it.each([
    ['open', [...AUTHOR, 'open']],
    [
      'internal',
      [
        ...AUTHOR,
        ...ASSIGNEE,
        ...LEADERS,
        'internal',
        'team:group:default/south',
        'area:component:default/search',
        'area:component:default/charts',
      ],
    ],
    ['restricted', [...AUTHOR, ...ASSIGNEE, ...LEADERS]],
  ] as const)('of what is %s', (sensitivity, keys) => {
    expect(readerKeysOf(facts({ sensitivity })).sort()).toEqual(
      [...keys].sort(),
    );
  });

  it('follow where the team stands today, and leave its author a way in', () => {
    expect(
      readerKeysOf(
        facts({ sensitivity: 'restricted', orgPath: [], assigneeRefs: [] }),
      ),
    ).toEqual(AUTHOR);
  });

  it('are named once', () => {
    const twice = ['component:default/search', 'component:default/search'];
    const keys = readerKeysOf(facts({ productAreas: twice }));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import type { RoleGrantRequest } from '@builder-insights/plugin-access-common';
import { aPrivilegedRequest, aRequest } from './__testUtils__/aRequest';
import { group, user } from './__testUtils__/refs';
import { TestAccess } from './__testUtils__/TestAccess';

jest.setTimeout(60_000);

const noRight = /^Granting '[\w-]+' needs the admin role/;

describe.each(TestMongo.engines())('who may grant what on %s', engine => {
  let access: TestAccess;
  beforeEach(async () => {
    access = await TestAccess.start(engine);
  });
  afterEach(() => access.stop());

  it.each<[string, Partial<RoleGrantRequest>, string]>([
    ['ada', {}, 'the admin role reaches everything'],
    ['head', { scopeRef: group('emea') }, 'below what one leads'],
    ['mia', { scopeRef: group('emea') }, 'at what one leads'],
    ['sol', {}, 'a leader at the very bottom'],
    ['ada', aPrivilegedRequest({}), 'privileged roles'],
    [
      'ada',
      {
        role: 'product-partner',
        subjectRef: group('search-product'),
        scopeRef: 'component:default/search',
      },
      'a group, and one product area',
    ],
    ['ada', { role: 'admin', scopeRef: undefined }, 'another admin'],
    [
      'kim',
      {
        subjectRef: user('joe'),
        scopeRef: group('apac'),
        expiresAt: '2026-12-05T00:00:00Z',
      },
      'as long as their own role',
    ],
  ])('lets %s grant %j: %s', async (by, over) => {
    access.org.hire('joe', ['apac']);
    const asked = aRequest(over);
    const { refusals } = await access.register.previewGrant(asked, user(by));
    expect(refusals).toEqual([]);
    expect((await access.register.grant(asked, user(by))).state).toBe('active');
  });

  it.each<[string, Partial<RoleGrantRequest>, string | RegExp]>([
    // Nobody without the right learns more than that.
    ['ann', {}, noRight],
    ['pat', {}, noRight],
    ['rex', {}, noRight],
    ['nobody', {}, noRight],
    ['ann', { subjectRef: user('no-such-person'), reason: '' }, noRight],
    ['bea', aPrivilegedRequest({ role: 'admin' }), noRight],
    // Managers: their own subtree, the manager role, people who are in it.
    ['mia', aPrivilegedRequest({}), noRight],
    ['mia', { role: 'product-partner' }, noRight],
    ['mia', { scopeRef: group('apac') }, /is not among that or below it/],
    ['mia', { scopeRef: group('builder-relations') }, /not among that/],
    ['mia', { scopeRef: group('finance') }, /not among that or below/],
    ['mia', { scopeRef: undefined }, /'' is not among that/],
    ['mia', { subjectRef: user('kim') }, /people who belong to what you man/],
    ['mia', { subjectRef: group('south') }, /people who belong to what you/],
    // What makes no sense, whoever asks.
    [
      'ada',
      aPrivilegedRequest({ subjectRef: user('zoe') }),
      /has no 'user:default\/zoe'/,
    ],
    [
      'ada',
      aPrivilegedRequest({ subjectRef: 'zoe' }),
      /The organisation has no 'zoe'/,
    ],
    ['ada', { subjectRef: group('gone') }, /has no 'group:default\/gone'/],
    ['ada', { scopeRef: group('gone') }, /no group 'group:default\/gone'/],
    ['ada', { scopeRef: user('ann') }, /no group 'user:default\/ann'/],
    ['ada', { scopeRef: 'component:default/x' }, /no group 'component/],
    ['ada', { scopeRef: undefined }, /'manager' needs a scope/],
    ['ada', { scopeRef: group('finance') }, /is outside Builder Relations/],
    [
      'ada',
      aPrivilegedRequest({ scopeRef: group('emea') }),
      /covers everything; leave/,
    ],
    [
      'ada',
      aPrivilegedRequest({ subjectRef: group('south') }),
      /to people, never to gr/,
    ],
    ['ada', { expiresAt: '2026-12-01T12:00:00Z' }, /is not in the future/],
    ['ada', { expiresAt: 'whenever' }, /'whenever' is not in the future/],
    ['ada', { reason: 'Because  ' }, /'Because {2}' is too short/],
    ['ada', { reason: 'x'.repeat(1001) }, /1001 characters; 1000 is the most/],
    [
      'ada',
      aPrivilegedRequest({ subjectRef: user('bea') }),
      /was granted 'platform-ow/,
    ],
  ])('refuses to let %s grant %j', async (by, over, sentence) => {
    const before = await access.register.list({ all: true });
    const asked = aRequest(over);
    await expect(access.register.grant(asked, user(by))).rejects.toThrow(
      sentence,
    );
    expect(await access.register.list({ all: true })).toEqual(before);
    const preview = await access.register.previewGrant(asked, user(by));
    // A preview judges all but a reason that is still to come.
    expect(preview.refusals[0] ?? asked.reason).toMatch(
      asked.reason ? sentence : noRight,
    );
  });

  it('R1 refuses a grant that reaches its grantor: by name, by a group they are in, or could join', async () => {
    const { register } = access;
    access.org.form('search-team', { parent: 'search-product' });
    await register.grant(
      aRequest({
        role: 'admin',
        subjectRef: user('pat'),
        scopeRef: undefined,
      }),
      user('ada'),
    );
    const partner = { role: 'product-partner' as const };
    const attempts: Array<[string, Partial<RoleGrantRequest>, RegExp]> = [
      [
        'ada',
        aPrivilegedRequest({ subjectRef: user('ada') }),
        /Nobody grants a role to/,
      ],
      [
        'ada',
        aPrivilegedRequest({ subjectRef: 'USER:default/ADA' }),
        /Nobody grants a/,
      ],
      ['mia', { subjectRef: user('mia') }, /Nobody grants a role to themselv/],
      ['pat', { ...partner, subjectRef: group('search-product') }, /a member/],
      ['pat', { ...partner, subjectRef: group('search-team') }, /could join/],
    ];
    for (const [by, over, sentence] of attempts) {
      const asked = aRequest(over);
      await expect(register.grant(asked, user(by))).rejects.toThrow(sentence);
      const { refusals } = await register.previewGrant(asked, user(by));
      expect(refusals[0]).toMatch(sentence);
    }
    // Somebody else may.
    const other = aRequest({
      ...partner,
      subjectRef: group('search-team'),
    });
    expect((await register.previewGrant(other, user('ada'))).refusals).toEqual(
      [],
    );
  });

  it('R1 lets nobody give away more than they have, or for longer', async () => {
    access.org.hire('joe', ['apac']);
    for (const expiresAt of [undefined, '2026-12-05T00:00:00.001Z']) {
      await expect(
        access.register.grant(
          aRequest({
            subjectRef: user('joe'),
            scopeRef: group('apac'),
            expiresAt,
          }),
          user('kim'),
        ),
      ).rejects.toThrow(
        /^Your own role ends at 2026-12-05T00:00:00.000Z, and 'manager' cannot/,
      );
    }
    // Emergency access gives nothing that could be passed on.
    await access.breakGlass.start({
      userRef: user('bea'),
      displayName: 'bea',
      reason: 'A builder asks for erasure',
      scopeRef: group('emea'),
      minutes: 30,
      at: access.now,
    });
    await expect(
      access.register.grant(aRequest(), user('bea')),
    ).rejects.toThrow(noRight);
    // Neither does what is withheld.
    access.org.grow('expired');
    await expect(
      access.register.grant(aRequest(), user('ada')),
    ).rejects.toThrow(noRight);
  });

  it('refuses admin and auditor in one person, in whichever order and at the same moment', async () => {
    const { register } = access;
    const both = [
      ['rex', 'admin'],
      ['ann', 'auditor'],
    ] as const;
    await register.grant(
      aPrivilegedRequest({ role: 'admin', subjectRef: user('ann') }),
      user('ada'),
    );
    for (const [name, role] of both) {
      await expect(
        register.grant(
          aPrivilegedRequest({ role, subjectRef: user(name) }),
          user('ada'),
        ),
      ).rejects.toThrow(/nobody holds 'admin' and 'auditor' together/);
    }
    const outcomes = await Promise.allSettled(
      (['admin', 'auditor'] as const).map(role =>
        register.grant(
          aPrivilegedRequest({ role, subjectRef: user('kim') }),
          user('ada'),
        ),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
  });
});

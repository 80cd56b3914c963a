import { forge } from './__testUtils__/forgedTokens';
import { SignInBench } from './__testUtils__/SignInBench';

const ADVOCATE = 'user:default/advocate';

jest.setTimeout(120_000);

describe('claims of a sign-in', () => {
  let bench: SignInBench;

  beforeAll(async () => {
    bench = await SignInBench.create({
      inOkta: [
        { name: 'advocate', oktaId: '00uADVOCATE' },
        { name: 'lower', oktaId: '00uadvocate' },
        {
          name: 'newcomer',
          oktaId: '00uNEWCOMER',
          email: 'advocate@corp.example',
        },
      ],
    });
  });

  afterAll(() => bench?.stop());
  beforeEach(() => {
    bench.reset();
    bench.org.put('advocate');
    bench.org.suspend('newcomer');
  });

  /** Lets Okta say something else about whoever signs in, in both places. */
  function claim(claims: Record<string, unknown>) {
    bench.tamper.token = forge(claims);
    bench.tamper.userinfo = said => ({ ...said, ...claims });
  }

  /** What is open about a person: kinds, and what the sides say. */
  async function openDrift(subjectRef = ADVOCATE) {
    const records = await bench.portal.drift.list({ subjectRef });
    return records
      .map(({ kind, claim: claimed, source }) =>
        [kind, claimed ?? '-', source ?? '-'].join(' '),
      )
      .sort();
  }

  it.each([
    ['denies', false],
    ['does not mention', undefined],
    ['only writes', 'true'],
  ])(
    'S6 refuses an e-mail address of which Okta %s that it is verified',
    async (_, value) => {
      claim({ email_verified: value });
      await expect(bench.signIn('advocate')).rejects.toThrow(
        /not say .* verified/,
      );
      expect(await bench.audit.event('sign-in')).toMatchObject({
        outcome: 'failure',
        meta: { reasonCode: 'email-not-verified', actorRef: ADVOCATE },
      });
    },
  );

  it('S6 refuses an e-mail address that only one side of Okta takes for verified', async () => {
    bench.tamper.userinfo = said => ({ ...said, email_verified: false });
    await expect(bench.signIn('advocate')).rejects.toThrow(/verified/);
  });

  it.each([
    ['with a tag', 'advocate+x@corp.example'],
    ['in other letters', 'Advocate@corp.example'],
    ['in letters that look the same', 'аdvocate@corp.example'],
    ['of full width', 'ａdvocate@corp.example'],
    ['absent', undefined],
  ])(
    'S6 withholds privileged roles while the e-mail address is %s',
    async (_, email) => {
      claim({ email });
      const { identity } = await bench.signIn('advocate');
      expect(identity.userEntityRef).toBe(ADVOCATE);
      expect(await bench.portal.identities.find(ADVOCATE)).toMatchObject({
        caution: expect.stringContaining('e-mail address'),
      });
      expect(await openDrift()).toEqual([
        `email-mismatch ${email ?? '-'} advocate@corp.example`,
      ]);
      expect(await bench.audit.event('sign-in')).toMatchObject({
        outcome: 'success',
      });

      bench.reset();
      await bench.signIn('advocate');
      expect(await bench.portal.identities.find(ADVOCATE)).not.toHaveProperty(
        'caution',
      );
      expect(await openDrift()).toEqual([]);
    },
  );

  it('S7 gives a newcomer nothing of whoever had the address before', async () => {
    await expect(bench.signIn('newcomer')).rejects.toThrow(
      /"00uNEWCOMER" is not in the organisation/,
    );
    const { meta, message } = await bench.audit.event('sign-in');
    expect(meta).toEqual({
      provider: 'okta',
      reasonCode: 'not-provisioned',
      oktaId: '00uNEWCOMER',
    });
    expect(message).not.toContain('advocate');
    const unknown = 'user:okta/00uNEWCOMER';
    expect(await openDrift(unknown)).toEqual(['not-in-source 00uNEWCOMER -']);

    bench.org.put('newcomer', { groups: [] });
    const { identity } = await bench.signIn('newcomer');
    expect(identity.ownershipEntityRefs).toEqual(['user:default/newcomer']);
    expect(await openDrift(unknown)).toEqual([]);
  });

  it('S7 tells Okta ids apart letter for letter', async () => {
    await expect(bench.signIn('lower')).rejects.toThrow(/"00uadvocate"/);
    expect(await bench.audit.event('sign-in')).toMatchObject({
      outcome: 'failure',
      meta: { reasonCode: 'not-provisioned' },
    });
  });

  it('S9 counts only groups that claim and organisation agree on', async () => {
    bench.org.put('advocate', {
      groups: ['group:default/field', 'group:default/search'],
    });
    claim({ groups: ['BR-Search', 'admins', 'Field', 'BR-Search', 'ghosts'] });
    const { identity } = await bench.signIn('advocate');
    expect(identity.ownershipEntityRefs).toEqual([
      ADVOCATE,
      'group:default/search',
    ]);
    expect(await openDrift()).toEqual([
      'claim-extra-group Field -',
      'claim-extra-group ghosts -',
      'claim-extra-group group:default/admins -',
      'claim-missing-group - group:default/field',
    ]);

    claim({ groups: ['BR-Search', 'field'] });
    await bench.signIn('advocate');
    expect(await openDrift()).toEqual([]);
  });

  it.each<[string, string[], string]>([
    [
      'refs, paths and words of JavaScript',
      ['group:default/admins', 'default/admins', '__proto__', 'toString', ''],
      'claim-extra-group',
    ],
    ['names of 20 kB', ['x'.repeat(20_000)], 'claim-maybe-truncated'],
    ['exactly 100 groups', numbered(100), 'claim-maybe-truncated'],
    [
      '1,200 groups with the right one behind',
      [...numbered(1_200), 'admins'],
      'claim-maybe-truncated',
    ],
  ])('S9 gives nothing for %s', async (_, groups, kind) => {
    bench.org.put('advocate', { groups: ['group:default/admins'] });
    claim({ groups });
    const { identity, token } = await bench.signIn('advocate');
    expect(identity.ownershipEntityRefs).toEqual([ADVOCATE]);
    expect(token.length).toBeLessThan(2_000);
    expect(await bench.portal.identities.find(ADVOCATE)).toMatchObject({
      claimedGroups: [],
    });
    const drift = await openDrift();
    expect(drift.filter(record => record.startsWith(kind))).not.toEqual([]);
    expect(drift.length).toBeLessThanOrEqual(52);
  });

  it.each([
    ['a text', 'admins'],
    ['an object', { 0: 'admins', length: 1 }],
    ['a list in a list', [['admins']]],
    ['a list with a number', ['field', 7]],
  ])('S10 refuses a groups claim that is %s', async (_, groups) => {
    claim({ groups });
    await expect(bench.signIn('advocate')).rejects.toThrow(
      /not a list of names/,
    );
    expect(await bench.audit.event('sign-in')).toMatchObject({
      outcome: 'failure',
      meta: { reasonCode: 'groups-malformed', actorRef: ADVOCATE },
    });
  });
});

function numbered(count: number): string[] {
  return Array.from({ length: count }, (_, number) => `group-${number}`);
}

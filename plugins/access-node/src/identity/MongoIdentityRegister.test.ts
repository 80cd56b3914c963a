import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import fc from 'fast-check';
import type { IdentityRecord } from './IdentityRegister';
import { MongoIdentityRegister } from './MongoIdentityRegister';

const ada = 'user:default/ada';

function identity(overrides: Partial<IdentityRecord> = {}): IdentityRecord {
  return {
    userRef: ada,
    subject: '00uADA',
    issuer: 'https://example.okta.com/oauth2/default',
    methods: ['pwd', 'mfa'],
    authenticatedAt: new Date('2026-11-02T08:00:00.250Z'),
    verifiedAt: new Date('2026-11-02T08:00:01.750Z'),
    claimedGroups: ['group:default/field'],
    ...overrides,
  };
}

describe.each(TestMongo.engines())('MongoIdentityRegister on %s', engine => {
  let mongo: TestMongo;
  let register: MongoIdentityRegister;

  beforeEach(async () => {
    mongo = await TestMongo.create(engine);
    register = await MongoIdentityRegister.create(mongo.service('access'));
  });

  afterEach(() => mongo.stop());

  it('remembers the last sign-in of each person, whole', async () => {
    expect(await register.find(ada)).toBeUndefined();
    const grace = identity({ userRef: 'user:default/grace' });
    await register.record(grace);
    await register.record(identity({ caution: 'another e-mail address' }));
    expect(await register.find(ada)).toEqual(
      identity({ caution: 'another e-mail address' }),
    );

    const later = identity({
      claimedGroups: [],
      methods: ['pwd'],
      verifiedAt: new Date('2026-11-02T08:10:00Z'),
    });
    await register.record(later);
    expect(await register.find(ada)).toEqual(later);
    await register.record(identity({ caution: 'verified before' }));
    expect(await register.find(ada)).toEqual(later);
    const found = await register.findAll([
      ada,
      grace.userRef,
      'user:default/nobody',
    ]);
    expect(found).toHaveLength(2);
    expect(found).toEqual(expect.arrayContaining([later, grace]));
  });

  it('never takes a revocation back, in whatever order they arrive', async () => {
    let person = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 9 }), {
          minLength: 1,
          maxLength: 6,
        }),
        async hours => {
          person += 1;
          const userRef = `user:default/person-${person}`;
          const revocations = hours.map(hour => ({
            userRef,
            reason: `at ${hour}`,
            at: new Date(Date.UTC(2026, 10, 2, hour)),
          }));
          await Promise.all(revocations.map(each => register.revoke(each)));
          const latest = Math.max(...hours);
          expect(await register.revocation(userRef)).toEqual({
            userRef,
            reason: `at ${latest}`,
            revokedAfter: new Date(Date.UTC(2026, 10, 2, latest)),
          });
        },
      ),
      { numRuns: 25 },
    );
  });

  it('knows no revocation of somebody who was never revoked', async () => {
    await register.record(identity());
    expect(await register.revocation(ada)).toBeUndefined();
  });
});

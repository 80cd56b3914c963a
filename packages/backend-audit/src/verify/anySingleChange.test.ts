import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import fc from 'fast-check';
import { changes } from '../__testUtils__/changes';
import { type Act, recordActs } from '../__testUtils__/recordActs';
import { Tampering } from '../__testUtils__/Tampering';
import { TestTrail } from '../__testUtils__/TestTrail';
import { AuditVerifier } from './AuditVerifier';

jest.setTimeout(60_000);

const acts = fc.array(
  fc.constantFrom<Act>('read', 'edit', 'grant', 'endless'),
  { minLength: 4, maxLength: 12 },
);
const tamperings = fc.array(
  fc.record({
    collection: fc.constantFrom<'entries' | 'registry'>('entries', 'registry'),
    how: fc.constantFrom(...Object.keys(changes)),
    pick: fc.nat(),
  }),
  { minLength: 10, maxLength: 10 },
);

describe.each(TestMongo.engines())('the chains on %s', engine => {
  let mongo: TestMongo;
  let databases = 0;

  beforeAll(async () => {
    mongo = await TestMongo.create(engine);
  });
  afterAll(() => mongo.stop());

  it('I6 finds any single change of what is stored, and nothing where nothing was changed', async () => {
    await fc.assert(
      fc.asyncProperty(acts, tamperings, async (what, tampered) => {
        databases += 1;
        const service = mongo.service(`chains${databases}`);
        const test = await TestTrail.start(service);
        await recordActs(test, what).finally(() => test.stop());
        const tampering = Tampering.create(service);
        const verifier = AuditVerifier.create({
          mongo: service,
          retentionMs: { routine: 90, security: 400 },
          now: () => new Date(),
        });
        expect((await verifier.verify()).findings).toEqual([]);
        const missed: string[] = [];
        for (const { collection, how, pick } of tampered) {
          const documents = await tampering.read(collection);
          const changed = changes[how](documents, pick);
          if (changed) {
            await tampering.replaceAll(collection, changed);
            const { state } = await verifier.verify();
            missed.push(
              ...(state === 'broken' ? [] : [`${how} ${collection}`]),
            );
            await tampering.replaceAll(collection, documents);
          }
        }
        expect(missed).toEqual([]);
        expect((await verifier.verify()).state).toBe('intact');
      }),
      { numRuns: engine === 'embedded' ? 20 : 5, endOnFailure: true },
    );
  });
});

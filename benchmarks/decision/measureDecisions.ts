import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  createConditionTransformer,
  type ConditionTransformer,
} from '@backstage/plugin-permission-node';
import type { MongoService } from '@builder-insights/backend-mongo';
import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { insightReadPermission } from '@builder-insights/plugin-builder-insights-common';
import {
  insightRules,
  type ReaderQuery,
} from '@builder-insights/plugin-builder-insights-node';
import { MongoBreakGlassRegister } from '../../plugins/access-node/src/breakGlass/MongoBreakGlassRegister';
import { MongoIdentityRegister } from '../../plugins/access-node/src/identity/MongoIdentityRegister';
import { SnapshotOrgDirectory } from '../../plugins/access-node/src/org/SnapshotOrgDirectory';
import { DefaultRoleResolver } from '../../plugins/access-node/src/roles/DefaultRoleResolver';
import { MongoRoleRegister } from '../../plugins/access-node/src/roles/MongoRoleRegister';
import { toReadScope } from '../../plugins/builder-insights-backend/src/store/toReadScope';
import { BuilderPolicy } from '../../plugins/permission-backend-module-builder-policy/src/BuilderPolicy';
import {
  GROUPS,
  grants,
  groupOf,
  groupRef,
  PEOPLE,
  ROOT_GROUP,
  storeOrg,
  userRef,
} from './LargeCompany';

const DECISIONS = 3_000;
const TOGETHER = 8;

/** The policy over a large company; everybody has signed in. */
async function prepare(database: MongoService): Promise<BuilderPolicy> {
  await storeOrg(database);
  const identities = await MongoIdentityRegister.create(database);
  for (let from = 0; from < PEOPLE; from += 50) {
    await Promise.all(
      Array.from({ length: 50 }, (_, offset) => {
        const index = from + offset;
        return identities.record({
          userRef: userRef(index),
          subject: `okta-${index}`,
          issuer: 'http://okta.test/oauth2/default',
          methods: ['pwd', 'mfa'],
          authenticatedAt: new Date(),
          verifiedAt: new Date(),
          claimedGroups: [groupRef(groupOf(index))],
        });
      }),
    );
  }
  const org = await SnapshotOrgDirectory.create(database);
  const config = { rootGroup: ROOT_GROUP, seeds: grants() };
  const areas = new Map(
    Array.from({ length: GROUPS }, (_, index) => [
      groupRef(index),
      `component:default/area-${index}`,
    ]),
  );
  return BuilderPolicy.create({
    roles: DefaultRoleResolver.create({
      breakGlass: await MongoBreakGlassRegister.create(database),
      config,
      grants: await MongoRoleRegister.create({
        config,
        database,
        identities,
        org,
      }),
      identities,
      org,
    }),
    productAreas: {
      ownedBy: async refs => refs.flatMap(ref => areas.get(ref) ?? []),
    },
  });
}

const toQuery: ConditionTransformer<ReaderQuery> = createConditionTransformer(
  Object.values(insightRules),
);

/** From the question to the filter that the database is given. */
async function decide(policy: BuilderPolicy, index: number): Promise<number> {
  const userEntityRef = userRef(index);
  const startedAt = performance.now();
  const decision = await policy.handle(
    { permission: insightReadPermission },
    {
      credentials: mockCredentials.user(userEntityRef),
      info: { userEntityRef, ownershipEntityRefs: [] },
    },
  );
  if (decision.result !== AuthorizeResult.CONDITIONAL) {
    throw new Error(`${userEntityRef} was answered ${decision.result}`);
  }
  toReadScope(toQuery(decision.conditions));
  return performance.now() - startedAt;
}

async function measure(policy: BuilderPolicy, together: number) {
  const times: number[] = [];
  for (let at = 0; at < DECISIONS; at += together) {
    // A step coprime to the number of people: everybody in turn, in no order.
    const people = Array.from(
      { length: together },
      (_, offset) => ((at + offset) * 7_919) % PEOPLE,
    );
    times.push(...(await Promise.all(people.map(it => decide(policy, it)))));
  }
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.floor(times.length * share)].toFixed(2);
  return [at(0.5), at(0.95), at(0.99)].join(' | ');
}

async function run() {
  const engine = process.env.MONGODB_TEST_URI ? 'mongodb' : 'embedded';
  const mongo = await TestMongo.create(engine);
  try {
    const policy = await prepare(mongo.service('access'));
    const first = await decide(policy, 0);
    await measure(policy, 1);
    process.stdout.write(
      `${PEOPLE} people, ${GROUPS} groups, ${
        grants().length
      } grants, ${engine}; milliseconds\n` +
        `first decision after a new snapshot: ${first.toFixed(1)}\n\n` +
        '| decisions | p50 | p95 | p99 |\n|---|---:|---:|---:|\n' +
        `| one after the other | ${await measure(policy, 1)} |\n` +
        `| ${TOGETHER} at once | ${await measure(policy, TOGETHER)} |\n`,
    );
  } finally {
    await mongo.stop();
  }
}

run().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});

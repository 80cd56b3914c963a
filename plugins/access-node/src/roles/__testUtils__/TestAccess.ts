import {
  TestMongo,
  type TestMongoEngine,
} from '@builder-insights/backend-mongo/testUtils';
import { markSignedIn } from '../../__testUtils__/markSignedIn';
import { MongoBreakGlassRegister } from '../../breakGlass/MongoBreakGlassRegister';
import type { IdentityRecord } from '../../identity/IdentityRegister';
import { MongoIdentityRegister } from '../../identity/MongoIdentityRegister';
import { DefaultRoleResolver } from '../DefaultRoleResolver';
import { MongoRoleRegister } from '../MongoRoleRegister';
import type { RoleSeed } from '../readRolesConfig';
import type { SystemRoleChange } from '../systemRoleListenerServiceRef';
import { standardSeeds } from './aSeed';
import { smallCompany } from './smallCompany';

const rootGroup = 'group:default/builder-relations';

/** Roles over a real database and an organisation in memory, at a time that the test sets. */
export class TestAccess {
  static async start(
    engine: TestMongoEngine,
    seeds: RoleSeed[] = standardSeeds,
  ): Promise<TestAccess> {
    const mongo = await TestMongo.create(engine);
    const database = mongo.service('access');
    const access = new TestAccess(
      mongo,
      await MongoIdentityRegister.create(database),
      await MongoBreakGlassRegister.create(database),
    );
    await access.restart(seeds);
    for (const { ref } of await access.org.people({ limit: 100 })) {
      await access.signIn(ref);
    }
    return access;
  }

  now = new Date('2026-12-01T12:00:00Z');
  /** What the starts so far have given. */
  readonly systemChanges: SystemRoleChange[] = [];
  readonly org = smallCompany();
  #register: MongoRoleRegister | undefined;

  private constructor(
    readonly mongo: TestMongo,
    readonly identities: MongoIdentityRegister,
    readonly breakGlass: MongoBreakGlassRegister,
  ) {}

  get register(): MongoRoleRegister {
    if (!this.#register) {
      throw new Error('Nothing was started');
    }
    return this.#register;
  }

  get resolver(): DefaultRoleResolver {
    return DefaultRoleResolver.create({
      breakGlass: this.breakGlass,
      clock: () => this.now,
      config: { rootGroup, seeds: [] },
      grants: this.register,
      identities: this.identities,
      org: this.org,
    });
  }

  /** Starts the portal again, over what there is. */
  async restart(seeds: RoleSeed[]) {
    this.#register = await MongoRoleRegister.create({
      clock: () => this.now,
      config: { rootGroup, seeds },
      database: this.mongo.service('access'),
      identities: this.identities,
      org: this.org,
      listener: {
        changed: async change => {
          this.systemChanges.push(change);
        },
      },
    });
  }

  async signIn(userRef: string, over: Partial<IdentityRecord> = {}) {
    const { identities, org } = this;
    await markSignedIn({ identities, org, userRef, over });
  }

  async stop() {
    await this.mongo.stop();
  }
}

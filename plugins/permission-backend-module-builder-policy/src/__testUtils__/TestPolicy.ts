import {
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type {
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import {
  TestMongo,
  type TestMongoEngine,
} from '@builder-insights/backend-mongo/testUtils';
import {
  AccessServices,
  markSignedIn,
  orgFactory,
  type StaticOrgDirectory,
} from '@builder-insights/plugin-access-node/testUtils';
import permissionModuleBuilderPolicy from '..';
import { exampleCompany, productAreas } from './exampleCompany';

/** The policy over a real database and the example company, all of whose people have signed in. */
export class TestPolicy {
  static async start(
    engine: TestMongoEngine,
    grants: object[],
  ): Promise<TestPolicy> {
    const mongo = await TestMongo.create(engine);
    const org = exampleCompany();
    const access = AccessServices.create();
    let found: PermissionPolicy | undefined;
    const backend = await startTestBackend({
      extensionPoints: [
        [
          policyExtensionPoint,
          {
            setPolicy: policy => {
              found = policy;
            },
          },
        ],
      ],
      features: [
        permissionModuleBuilderPolicy,
        catalogServiceMock.factory({ entities: productAreas }),
        mockServices.rootConfig.factory({
          data: { builderInsights: { grants } },
        }),
        mongo.factory(),
        orgFactory(org),
        access.feature(),
      ],
    });
    if (!found) {
      throw new Error('The module has set no policy');
    }
    const { identities } = access.get();
    for (const { ref } of await org.people({ limit: 100 })) {
      await markSignedIn({ identities, org, userRef: ref });
    }
    return new TestPolicy({ access, backend, mongo, org, policy: found });
  }

  readonly mongo: TestMongo;
  readonly org: StaticOrgDirectory;
  readonly #access: AccessServices;
  readonly #backend: TestBackend;
  readonly #policy: PermissionPolicy;

  private constructor(parts: {
    access: AccessServices;
    backend: TestBackend;
    mongo: TestMongo;
    org: StaticOrgDirectory;
    policy: PermissionPolicy;
  }) {
    this.mongo = parts.mongo;
    this.org = parts.org;
    this.#access = parts.access;
    this.#backend = parts.backend;
    this.#policy = parts.policy;
  }

  /** Roles, identities and emergency access, as decisions see them. */
  get access() {
    return this.#access.get();
  }

  /** What the policy says of somebody; of a program, or of nobody, without a name. */
  async decide(
    person: string | undefined,
    permission: Permission,
  ): Promise<PolicyDecision> {
    const userEntityRef = `user:default/${person}`;
    return await this.#policy.handle(
      { permission },
      person === undefined
        ? undefined
        : {
            credentials: mockCredentials.user(userEntityRef),
            // What a token claims: every group there is. It must not count.
            info: {
              userEntityRef,
              ownershipEntityRefs: [
                userEntityRef,
                'group:default/builder-relations',
                'group:default/search-product',
              ],
            },
          },
    );
  }

  async stop() {
    await this.#backend.stop();
    await this.mongo.stop();
  }
}

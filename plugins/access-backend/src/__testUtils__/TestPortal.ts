import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { permissionsRegistryServiceFactory } from '@backstage/backend-defaults/permissionsRegistry';
import { userInfoServiceFactory } from '@backstage/backend-defaults/userInfo';
import {
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import permissionPlugin from '@backstage/plugin-permission-backend';
import { auditorServiceFactory } from '@builder-insights/backend-audit';
import {
  TestMongo,
  type TestMongoEngine,
} from '@builder-insights/backend-mongo/testUtils';
import { signInModule } from '@builder-insights/plugin-access-node/testUtils';
import permissionModuleBuilderPolicy from '@builder-insights/plugin-permission-backend-module-builder-policy';
import request from 'supertest';
import accessFeatures from '..';
import { PermissionRequests } from './PermissionRequests';
import { SERVICE_TOKEN, testConfig } from './testConfig';
import { TestParts } from './TestParts';
import { TestPerson } from './TestPerson';

/** The plugin in a backend with real sign-in, permissions, policy and audit trail, and the example people. */
export class TestPortal {
  static async start(
    engine: TestMongoEngine,
    settings: { access?: object; backend?: object } = {},
  ): Promise<TestPortal> {
    const mongo = await TestMongo.create(engine);
    const parts = TestParts.create();
    const permissionRequests = PermissionRequests.create();
    const config = testConfig();
    const backend = await startTestBackend({
      features: [
        httpAuthServiceFactory,
        userInfoServiceFactory,
        permissionsServiceFactory,
        permissionsRegistryServiceFactory,
        mockServices.rootConfig.factory({
          data: {
            ...config,
            access: settings.access ?? config.access,
            backend: { ...config.backend, ...settings.backend },
          },
        }),
        catalogServiceMock.factory({ entities: [] }),
        mongo.factory(),
        auditorServiceFactory,
        authPlugin,
        signInModule,
        permissionPlugin,
        permissionModuleBuilderPolicy,
        permissionRequests.module(),
        parts.features(),
        accessFeatures,
      ],
    });
    return new TestPortal(backend, mongo, parts, permissionRequests);
  }

  readonly mongo: TestMongo;
  /** The services that other plugins share with this one. */
  readonly parts: TestParts;
  readonly permissionRequests: PermissionRequests;
  readonly #backend: TestBackend;
  readonly #people = new Map<string, Promise<TestPerson>>();

  private constructor(
    backend: TestBackend,
    mongo: TestMongo,
    parts: TestParts,
    permissionRequests: PermissionRequests,
  ) {
    this.#backend = backend;
    this.mongo = mongo;
    this.parts = parts;
    this.permissionRequests = permissionRequests;
  }

  get server() {
    return this.#backend.server;
  }

  /** Somebody who has signed in. */
  person(name: string): Promise<TestPerson> {
    const person = this.#people.get(name) ?? this.signIn(name);
    this.#people.set(name, person);
    return person;
  }

  /** Signs somebody in anew; `claims` as `signInModule` takes them. */
  async signIn(name: string, claims: object = {}): Promise<TestPerson> {
    const { server } = this;
    const { body } = await request(server)
      .get('/api/auth/test/refresh')
      .query({ person: name, ...claims });
    return TestPerson.create({ server, token: body.backstageIdentity.token });
  }

  /** What a cookie of somebody holds. */
  async limitedToken(name: string): Promise<string> {
    const { auth } = this.parts.services;
    const { token } = await this.person(name);
    const credentials = await auth.authenticate(token);
    if (!auth.isPrincipal(credentials, 'user')) {
      throw new Error(`The token of '${name}' is not a person's`);
    }
    return (await auth.getLimitedUserToken(credentials)).token;
  }

  nobody(): TestPerson {
    return TestPerson.create({ server: this.server });
  }

  /** A program with a token of its own. */
  service(): TestPerson {
    return TestPerson.create({ server: this.server, token: SERVICE_TOKEN });
  }

  async stop() {
    await this.#backend.stop();
    await this.mongo.stop();
  }
}

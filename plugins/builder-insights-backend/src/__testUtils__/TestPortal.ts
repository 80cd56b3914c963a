import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { permissionsRegistryServiceFactory } from '@backstage/backend-defaults/permissionsRegistry';
import { userInfoServiceFactory } from '@backstage/backend-defaults/userInfo';
import {
  coreServices,
  createServiceFactory,
  type SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import permissionPlugin from '@backstage/plugin-permission-backend';
import {
  TestMongo,
  type TestMongoEngine,
} from '@builder-insights/backend-mongo/testUtils';
import { guardedAuthServiceFactory } from '@builder-insights/plugin-access-node';
import {
  AccessServices,
  exampleOrg,
  markSignedIn,
  orgFactory,
  signInModule,
  type StaticOrgDirectory,
} from '@builder-insights/plugin-access-node/testUtils';
import permissionModuleBuilderPolicy from '@builder-insights/plugin-permission-backend-module-builder-policy';
import request from 'supertest';
import { parse } from 'yaml';
import builderInsightsPlugin from '..';
import { assertStatus } from './assertStatus';
import { AuditedActs } from './AuditedActs';
import { exampleEntities } from './exampleEntities';
import { PermissionRequests } from './PermissionRequests';
import { PluginTokens } from './PluginTokens';
import { sampleRows } from './sampleRows';
import { TestPerson } from './TestPerson';

const SERVICE_TOKEN = 'a-static-token-of-this-test';

/** Roles as the portal ships with them. */
const { builderInsights } = parse(
  readFileSync(join(__dirname, '../../../../app-config.yaml'), 'utf8'),
);

const config = {
  app: { baseUrl: 'http://localhost:3000' },
  auth: { providers: { test: {} } },
  backend: {
    baseUrl: 'http://localhost:7007',
    auth: {
      externalAccess: [
        { type: 'static', options: { token: SERVICE_TOKEN, subject: 'test' } },
      ],
    },
  },
  permission: { enabled: true },
  builderInsights: {
    rootGroup: builderInsights.rootGroup,
    grants: builderInsights.grants,
  },
};

/** The plugin in a backend with real sign-in, permissions and policy, and the example people. */
export class TestPortal {
  static async start(
    engine: TestMongoEngine,
    settings: { sampleInsights?: string } = {},
  ): Promise<TestPortal> {
    const mongo = await TestMongo.create(engine);
    const scheduler = mockServices.scheduler();
    const permissionRequests = PermissionRequests.create();
    const access = AccessServices.create();
    const audited = AuditedActs.create();
    const pluginTokens = PluginTokens.create();
    const org = exampleOrg();
    const backend = await startTestBackend({
      features: [
        guardedAuthServiceFactory,
        httpAuthServiceFactory,
        userInfoServiceFactory,
        permissionsServiceFactory,
        permissionsRegistryServiceFactory,
        mockServices.rootConfig.factory({
          data: {
            ...config,
            builderInsights: { ...config.builderInsights, ...settings },
          },
        }),
        // Its tasks run when a test says so.
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        catalogServiceMock.factory({ entities: exampleEntities() }),
        mongo.factory(),
        orgFactory(org),
        audited.factory(),
        access.feature(),
        pluginTokens.feature(),
        authPlugin,
        signInModule,
        permissionPlugin,
        permissionModuleBuilderPolicy,
        permissionRequests.module(),
        builderInsightsPlugin,
      ],
    });
    return new TestPortal({
      access,
      audited,
      backend,
      mongo,
      org,
      permissionRequests,
      pluginTokens,
      scheduler,
    });
  }

  readonly audited: AuditedActs;
  readonly mongo: TestMongo;
  /** Changes count at once. */
  readonly org: StaticOrgDirectory;
  readonly permissionRequests: PermissionRequests;
  readonly pluginTokens: PluginTokens;
  readonly #access: AccessServices;
  readonly #backend: TestBackend;
  readonly #scheduler: SchedulerService;
  readonly #people = new Map<string, Promise<TestPerson>>();

  private constructor(parts: {
    access: AccessServices;
    audited: AuditedActs;
    backend: TestBackend;
    mongo: TestMongo;
    org: StaticOrgDirectory;
    permissionRequests: PermissionRequests;
    pluginTokens: PluginTokens;
    scheduler: SchedulerService;
  }) {
    this.#access = parts.access;
    this.audited = parts.audited;
    this.mongo = parts.mongo;
    this.org = parts.org;
    this.permissionRequests = parts.permissionRequests;
    this.pluginTokens = parts.pluginTokens;
    this.#backend = parts.backend;
    this.#scheduler = parts.scheduler;
  }

  /** Roles, identities and emergency access, as decisions see them. */
  get access() {
    return this.#access.get();
  }

  /** What a URL outside the plugin's own answers to. */
  get server() {
    return this.#backend.server;
  }

  /** Commands to the plugin's own database, without those that decide about access. */
  operations() {
    return this.mongo
      .operations()
      .filter(({ database }) => database.endsWith('-builder-insights'));
  }

  /** Takes a new claim for somebody, as a refresh does after they moved. */
  async refreshClaims(name: string) {
    await markSignedIn({
      identities: this.access.identities,
      org: this.org,
      userRef: `user:default/${name}`,
    });
  }

  /** Somebody who has signed in. */
  person(name: string): Promise<TestPerson> {
    const person = this.#people.get(name) ?? this.#signIn(name);
    this.#people.set(name, person);
    return person;
  }

  nobody(): TestPerson {
    return TestPerson.create({ server: this.#backend.server });
  }

  /** Whoever holds a token. */
  bearer(token: string): TestPerson {
    return TestPerson.create({ server: this.#backend.server, token });
  }

  /** A program with a token of its own. */
  service(): TestPerson {
    const { server } = this.#backend;
    return TestPerson.create({ server, token: SERVICE_TOKEN });
  }

  /** Fills the database with varied insights of many authors. */
  async seed(count: number) {
    const rows = sampleRows(count).map((row, index) => ({
      line: index + 1,
      row,
    }));
    const admin = await this.person('admin');
    const answer = await admin.post('/imports', { rows });
    assertStatus(answer, 200);
  }

  /** Does now what the plugin does by itself every so often. */
  async runTask(id: string) {
    await this.#scheduler.triggerTask(id);
  }

  async stop() {
    await this.#backend.stop();
    await this.mongo.stop();
  }

  async #signIn(name: string): Promise<TestPerson> {
    const { server } = this.#backend;
    const { body } = await request(server)
      .get('/api/auth/test/refresh')
      .query({ person: name });
    return TestPerson.create({ server, token: body.backstageIdentity.token });
  }
}

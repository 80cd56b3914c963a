import { actionsRegistryServiceFactory } from '@backstage/backend-defaults/alpha';
import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { permissionsRegistryServiceFactory } from '@backstage/backend-defaults/permissionsRegistry';
import { userInfoServiceFactory } from '@backstage/backend-defaults/userInfo';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import permissionPlugin from '@backstage/plugin-permission-backend';
import {
  TestMongo,
  type TestMongoEngine,
} from '@builder-insights/backend-mongo/testUtils';
import request from 'supertest';
import { pluginBy } from '../plugin';
import { AuditedActs } from './AuditedActs';
import { exampleCatalog } from './exampleCatalog';
import { exampleModule, type Example } from './exampleModule';
import { PermissionRequests } from './PermissionRequests';
import { ScriptedCollector } from './ScriptedCollector';
import { SentNotifications } from './SentNotifications';
import { signInModule } from './signInModule';
import { TestClock } from './TestClock';
import { TestPerson } from './TestPerson';

import { testPolicyModule } from './testPolicyModule';

/** Tokens of programs: one for evidence, one for verdicts, one that names no permission. */
const PROGRAMS = {
  'ci-evidence': ['readiness.scope.read', 'readiness.evidence.push'],
  'ci-verdict': ['readiness.scope.read'],
  'ci-unnamed': undefined,
};
export type Program = keyof typeof PROGRAMS;

const config = (readiness: JsonObject): JsonObject => ({
  app: { baseUrl: 'http://localhost:3000' },
  auth: { providers: { test: {} } },
  backend: {
    baseUrl: 'http://localhost:7007',
    auth: {
      externalAccess: Object.entries(PROGRAMS).map(([subject, names]) => ({
        type: 'static',
        options: { token: `the-token-of-${subject}`, subject },
        ...(names && {
          accessRestrictions: [{ plugin: 'readiness', permission: names }],
        }),
      })),
    },
  },
  permission: { enabled: true },
  readiness,
});

/**
 * The plugin in a backend with real sign-in and permissions, a policy of its own, a clock and collectors that a test
 * sets, and the example scorecard over the example catalog.
 */
export class TestPortal {
  static async start(
    engine: TestMongoEngine,
    settings: Example & { readiness?: JsonObject } = {},
  ): Promise<TestPortal> {
    const parts = {
      mongo: await TestMongo.create(engine),
      audited: AuditedActs.create(),
      clock: TestClock.create(),
      notifications: SentNotifications.create(),
      permissionRequests: PermissionRequests.create(),
      probe: ScriptedCollector.create('probe'),
      scheduler: mockServices.scheduler(),
      sessions: ScriptedCollector.create('sessions'),
    };
    const backend = await startTestBackend({
      features: [
        actionsRegistryServiceFactory,
        authServiceFactory,
        httpAuthServiceFactory,
        userInfoServiceFactory,
        permissionsServiceFactory,
        permissionsRegistryServiceFactory,
        mockServices.rootConfig.factory({
          data: config(settings.readiness ?? {}),
        }),
        // Its tasks run when a test says so.
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => parts.scheduler,
        }),
        catalogServiceMock.factory({ entities: exampleCatalog() }),
        parts.mongo.factory(),
        parts.audited.factory(),
        parts.notifications.factory(),
        authPlugin,
        signInModule,
        permissionPlugin,
        testPolicyModule,
        parts.permissionRequests.module(),
        pluginBy(parts.clock.now),
        exampleModule(settings, [parts.probe, parts.sessions]),
      ],
    });
    const portal = new TestPortal(parts, backend);
    await portal.runTask('sync-scopes');
    parts.audited.take();
    return portal;
  }

  readonly mongo: TestMongo;
  readonly audited: AuditedActs;
  readonly clock: TestClock;
  readonly notifications: SentNotifications;
  readonly permissionRequests: PermissionRequests;
  /** The collector of H-01. */
  readonly probe: ScriptedCollector;
  /** The collector of I-03. */
  readonly sessions: ScriptedCollector;
  readonly #scheduler: { triggerTask(id: string): Promise<void> };
  readonly #backend: TestBackend;
  readonly #people = new Map<string, Promise<TestPerson>>();

  private constructor(
    parts: Pick<
      TestPortal,
      | 'mongo'
      | 'audited'
      | 'clock'
      | 'notifications'
      | 'permissionRequests'
      | 'probe'
      | 'sessions'
    > & { scheduler: { triggerTask(id: string): Promise<void> } },
    backend: TestBackend,
  ) {
    this.mongo = parts.mongo;
    this.audited = parts.audited;
    this.clock = parts.clock;
    this.notifications = parts.notifications;
    this.permissionRequests = parts.permissionRequests;
    this.probe = parts.probe;
    this.sessions = parts.sessions;
    this.#scheduler = parts.scheduler;
    this.#backend = backend;
  }

  /** What a URL outside the plugin's own answers to. */
  get server() {
    return this.#backend.server;
  }

  /** Somebody who has signed in: `owner`, `other`, `platform-owner`, `approver`, `auditor`, `area-owner`, `outsider`. */
  person(name: string): Promise<TestPerson> {
    const person = this.#people.get(name) ?? this.#signIn(name);
    this.#people.set(name, person);
    return person;
  }

  /** A program with a token of its own. */
  program(name: Program): TestPerson {
    return TestPerson.create({
      server: this.server,
      token: `the-token-of-${name}`,
    });
  }

  nobody(): TestPerson {
    return TestPerson.create({ server: this.server });
  }

  /** Commands to the plugin's own database. */
  operations() {
    return this.mongo
      .operations()
      .filter(({ database }) => database.endsWith('-readiness'));
  }

  /** Does now what the plugin does by itself every so often. */
  async runTask(id: string): Promise<void> {
    await this.#scheduler.triggerTask(id);
  }

  async stop(): Promise<void> {
    await this.#backend.stop();
    await this.mongo.stop();
  }

  async #signIn(name: string): Promise<TestPerson> {
    const { server } = this;
    const { body } = await request(server)
      .get('/api/auth/test/refresh')
      .query({ person: name });
    return TestPerson.create({ server, token: body.backstageIdentity.token });
  }
}

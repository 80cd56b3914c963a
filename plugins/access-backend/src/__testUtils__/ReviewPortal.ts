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
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import permissionPlugin from '@backstage/plugin-permission-backend';
import { auditorServiceFactory } from '@builder-insights/backend-audit';
import {
  TestMongo,
  type TestMongoEngine,
} from '@builder-insights/backend-mongo/testUtils';
import {
  guardedAuthServiceFactory,
  type SignInProof,
} from '@builder-insights/plugin-access-node';
import permissionModuleBuilderPolicy from '@builder-insights/plugin-permission-backend-module-builder-policy';
import type { Document } from 'mongodb';
import request from 'supertest';
import { auditContextServiceFactory } from '../auditContextServiceFactory';
import { accessPlugin } from '../plugin';
import { postureServiceFactory } from '../postureServiceFactory';
import { startPostureServiceFactory } from '../startPostureServiceRef';
import {
  exampleGroups,
  exampleStaff,
  group,
  stagedGroups,
  stagedPeople,
  user,
  type Groups,
  type Staff,
} from './exampleStaff';
import { ReviewParts, type ReviewServices } from './ReviewParts';
import { reviewPortalConfig } from './reviewPortalConfig';
import { signInModule } from './signInModule';
import { TestPerson, type TestAnswer } from './TestPerson';

/** Collections that a test changes. */
const CHANGED = [
  'access_reviews',
  'access_review_items',
  'break_glass',
  'role_grants',
  'role_withheld',
];

/** A portal of real parts, with a small organisation in which everybody signed in with two factors just now. */
export class ReviewPortal {
  static async start(engine: TestMongoEngine): Promise<ReviewPortal> {
    const mongo = await TestMongo.create(engine);
    const scheduler = mockServices.scheduler();
    const parts = ReviewParts.create();
    const backend = await startTestBackend({
      features: [
        guardedAuthServiceFactory,
        httpAuthServiceFactory,
        userInfoServiceFactory,
        permissionsServiceFactory,
        permissionsRegistryServiceFactory,
        mockServices.rootConfig.factory({ data: reviewPortalConfig() }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        catalogServiceMock.factory({ entities: [] }),
        mongo.factory(),
        auditorServiceFactory,
        auditContextServiceFactory,
        startPostureServiceFactory,
        postureServiceFactory,
        authPlugin,
        signInModule,
        permissionPlugin,
        permissionModuleBuilderPolicy,
        accessPlugin,
        parts.module(),
      ],
    });
    const seeded = await mongo
      .service('access')
      .collection('role_grants')
      .find({})
      .toArray();
    const { services } = parts;
    return new ReviewPortal({ backend, mongo, services, scheduler, seeded });
  }

  readonly mongo: TestMongo;
  readonly services: ReviewServices;
  readonly #backend: TestBackend;
  readonly #scheduler: { triggerTask(id: string): Promise<void> };
  readonly #seeded: Document[];
  #since = new Date(0);
  /** How the last sign-in of each was. */
  readonly #proofs = new Map<string, SignInProof>();
  readonly #tokens = new Map<string, string>();

  private constructor(parts: {
    backend: TestBackend;
    mongo: TestMongo;
    services: ReviewServices;
    scheduler: { triggerTask(id: string): Promise<void> };
    seeded: Document[];
  }) {
    this.mongo = parts.mongo;
    this.services = parts.services;
    this.#backend = parts.backend;
    this.#scheduler = parts.scheduler;
    this.#seeded = parts.seeded;
  }

  get server() {
    return this.#backend.server;
  }

  /** As it was at the start: the seeded roles, the example organisation, no reviews and no emergencies. */
  async reset(): Promise<void> {
    const database = this.mongo.service('access');
    for (const name of CHANGED) {
      await database.collection(name).deleteMany({});
    }
    await database.collection('role_grants').insertMany(this.#seeded);
    await this.accept(exampleGroups, exampleStaff);
    for (const name of Object.keys(exampleStaff)) {
      await this.signIn(name);
    }
    this.#since = new Date();
  }

  /** Makes this the organisation, from the next request on. */
  async accept(groups: Groups, staff: Staff): Promise<void> {
    const { intake } = this.services;
    const at = new Date();
    const id = await intake.begin({ source: 'test', at });
    await intake.stagePeople(id, stagedPeople(staff));
    await intake.stageGroups(id, stagedGroups(groups));
    const basedOn = (await intake.accepted())?.id;
    await intake.accept(id, {
      at,
      findings: [],
      people: Object.keys(staff).length,
      groups: Object.keys(groups).length,
      changes: {
        peopleAdded: 0,
        peopleRemoved: 0,
        peopleChanged: 0,
        groupsAdded: 0,
        groupsRemoved: 0,
        groupsChanged: 0,
      },
      hash: id.replaceAll('-', '').repeat(2),
      ...(basedOn && { basedOn }),
    });
    await intake.settle();
  }

  /** In a new browser, which acts for them from now on; with two factors just now unless it is said otherwise. */
  async signIn(name: string, facts: Partial<SignInProof> = {}): Promise<void> {
    const now = new Date();
    const proof = { methods: ['pwd', 'mfa'], authenticatedAt: now, ...facts };
    this.#proofs.set(name, proof);
    this.#tokens.delete(name);
    await this.services.identities.record({
      userRef: user(name),
      subject: name,
      issuer: 'https://okta.example.com',
      ...proof,
      verifiedAt: now,
      claimedGroups: Object.keys(exampleGroups).map(group),
    });
  }

  async token(name: string): Promise<string> {
    const known = this.#tokens.get(name);
    if (known) {
      return known;
    }
    const proof = this.#proofs.get(name);
    const { body } = await request(this.#backend.server)
      .get('/api/auth/test/refresh')
      .query({
        person: name,
        methods: proof?.methods.join(','),
        authenticatedAt: proof?.authenticatedAt.toISOString(),
      });
    this.#tokens.set(name, body.backstageIdentity.token);
    return body.backstageIdentity.token;
  }

  /** Asks the plugin; the answer is held against what the plugin says of itself. */
  async get(name: string, path: string, query?: object): Promise<TestAnswer> {
    return await (await this.person(name)).get(path, query);
  }

  async post(name: string, path: string, body?: object): Promise<TestAnswer> {
    return await (await this.person(name)).post(path, body);
  }

  /** What the plugin's own services are called with. */
  async credentials(name: string) {
    const { auth } = this.services;
    const credentials = await auth.authenticate(await this.token(name));
    if (!auth.isPrincipal(credentials, 'user')) {
      throw new Error(`${name} is not a user`);
    }
    return credentials;
  }

  /** Acts of one kind since the last reset, with what was recorded of them, oldest first. */
  async audited(action: string) {
    const { items } = await this.services.trail.query(
      { action, from: this.#since },
      { limit: 100 },
    );
    return items.reverse();
  }

  /** Somebody in the browser in which they signed in last; it stays theirs when they sign in elsewhere. */
  async person(name: string): Promise<TestPerson> {
    const { server } = this.#backend;
    return TestPerson.create({ server, token: await this.token(name) });
  }

  async runTask(id: string): Promise<void> {
    await this.#scheduler.triggerTask(id);
  }

  async stop(): Promise<void> {
    await this.#backend.stop();
    await this.mongo.stop();
  }
}

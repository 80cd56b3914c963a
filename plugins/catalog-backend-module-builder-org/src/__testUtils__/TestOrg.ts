import { createBackendPlugin } from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import {
  identityRegisterServiceRef,
  orgDirectoryServiceRef,
  orgIntakeServiceRef,
  orgSnapshotsServiceRef,
  type IdentityRegister,
  type OrgDirectory,
  type OrgIntake,
  type OrgSnapshots,
} from '@builder-insights/plugin-access-node';
import {
  TestMongo,
  type TestMongoEngine,
} from '@builder-insights/backend-mongo/testUtils';
import { OrgReader } from '../service/OrgReader';
import { aGroup, aPerson } from './orgRecords';
import { TestSource } from './TestSource';

interface Services {
  intake: OrgIntake;
  org: OrgDirectory;
  snapshots: OrgSnapshots;
  identities: IdentityRegister;
}

const never = new AbortController().signal;

/** A source of a small company, and everything that follows from it, in a database of its own. */
export class TestOrg {
  static async create(engine: TestMongoEngine): Promise<TestOrg> {
    const mongo = await TestMongo.create(engine);
    const services: Services[] = [];
    const backend = await startTestBackend({
      features: [
        mongo.factory(),
        createBackendPlugin({
          pluginId: 'test',
          register(reg) {
            reg.registerInit({
              deps: {
                intake: orgIntakeServiceRef,
                org: orgDirectoryServiceRef,
                snapshots: orgSnapshotsServiceRef,
                identities: identityRegisterServiceRef,
              },
              async init(deps) {
                services.push(deps);
              },
            });
          },
        }),
      ],
    });
    return new TestOrg(mongo, backend, services[0]);
  }

  readonly source = new TestSource();
  readonly auditor = mockServices.auditor.mock();
  readonly audited: string[] = [];
  privileged: string[] = [];
  /** Where the guard watches who leads. */
  rootGroup = 'group:default/nowhere';
  readonly intake: OrgIntake;
  readonly org: OrgDirectory;
  readonly snapshots: OrgSnapshots;
  readonly identities: IdentityRegister;
  readonly #mongo: TestMongo;
  readonly #backend: TestBackend;

  private constructor(
    mongo: TestMongo,
    backend: TestBackend,
    services: Services,
  ) {
    this.#mongo = mongo;
    this.#backend = backend;
    this.intake = services.intake;
    this.org = services.org;
    this.snapshots = services.snapshots;
    this.identities = services.identities;
    this.source.groups = [
      aGroup('root', undefined, { managerId: 'p0' }),
      aGroup('emea', 'root', { managerId: 'p1' }),
      aGroup('amer', 'root'),
    ];
    this.source.people = Array.from({ length: 40 }, (_, at) =>
      aPerson(`p${at}`, [['root', 'emea', 'amer'][at % 3]]),
    );
    this.auditor.createEvent.mockImplementation(async ({ eventId }) => ({
      success: async () => {
        this.audited.push(eventId);
      },
      fail: async () => {
        this.audited.push(`${eventId} failed`);
      },
    }));
  }

  /** A reader of the source, as another process would have one too. */
  reader(windowMs = 24 * 60 * 60 * 1000): OrgReader {
    return OrgReader.create({
      connector: this.source,
      intake: this.intake,
      guard: {
        maxRemovedShare: 0.1,
        windowMs,
        minRemoved: 3,
        rootGroup: this.rootGroup,
      },
      keepRecords: 0,
      privilegedUserRefs: async () => this.privileged,
      auditor: this.auditor,
      logger: mockServices.logger.mock(),
    });
  }

  /** Reads the source: what became of it. */
  async read() {
    return await this.reader().read(never);
  }

  /** Reads the source, and answers with the one finding that it has. */
  async findingOf() {
    const outcome = await this.read();
    const [snapshot] = await this.snapshots.list();
    const [finding, ...others] = snapshot.findings;
    if (others.length > 0) {
      throw new Error(`Not one finding: ${JSON.stringify(snapshot.findings)}`);
    }
    return { outcome, ...finding };
  }

  async stop() {
    await this.#backend.stop();
    await this.#mongo.stop();
  }
}

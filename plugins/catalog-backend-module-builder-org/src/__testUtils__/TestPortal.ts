import {
  coreServices,
  createBackendModule,
  type BackendFeature,
  type SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import type { JsonObject } from '@backstage/types';
import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import {
  driftRegisterServiceRef,
  orgDirectoryServiceRef,
  type DriftRegister,
  type OrgDirectory,
} from '@builder-insights/plugin-access-node';
import catalogModuleBuilderOrg from '..';

interface Services {
  drifts: DriftRegister;
  org: OrgDirectory;
  scheduler: SchedulerService;
}

/** A catalog with this module, over HTTP. Its tasks run when the test says so, and once at the start. */
export class TestPortal {
  static async start(options: {
    catalog?: JsonObject;
    features?: BackendFeature[];
  }): Promise<TestPortal> {
    const mongo = await TestMongo.create('embedded');
    const services: Services[] = [];
    const backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleBuilderOrg,
        mongo.factory(),
        mockServices.rootConfig.factory({
          data: { catalog: options.catalog ?? {} },
        }),
        createBackendModule({
          pluginId: 'catalog',
          moduleId: 'test-services',
          register(reg) {
            reg.registerInit({
              deps: {
                drifts: driftRegisterServiceRef,
                org: orgDirectoryServiceRef,
                scheduler: coreServices.scheduler,
              },
              async init(deps) {
                services.push(deps);
              },
            });
          },
        }),
        ...(options.features ?? []),
      ],
    });
    return new TestPortal(mongo, backend, services[0]);
  }

  readonly drifts: DriftRegister;
  readonly org: OrgDirectory;
  readonly #scheduler: SchedulerService;
  readonly #mongo: TestMongo;
  readonly #backend: TestBackend;

  private constructor(
    mongo: TestMongo,
    backend: TestBackend,
    services: Services,
  ) {
    this.#mongo = mongo;
    this.#backend = backend;
    this.drifts = services.drifts;
    this.org = services.org;
    this.#scheduler = services.scheduler;
  }

  /** Reads the source when it is time, and publishes. */
  async keep() {
    await this.#scheduler.triggerTask('builder-org-keep');
  }

  async checkDrift() {
    await this.#scheduler.triggerTask('builder-org-drift');
  }

  /** Takes an entity out of the catalog, as somebody may by hand. */
  async deleteEntity({ metadata }: Entity) {
    await fetch(`${this.#catalogUrl}/entities/by-uid/${metadata.uid}`, {
      method: 'DELETE',
    });
  }

  /** Users and Groups of the catalog by their refs. */
  async entities(): Promise<Record<string, Entity>> {
    const response = await fetch(
      `${this.#catalogUrl}/entities?filter=kind=group&filter=kind=user`,
    );
    const entities: Entity[] = await response.json();
    return Object.fromEntries(
      entities.map(entity => [stringifyEntityRef(entity), entity]),
    );
  }

  /** Those entities once they are as expected: the catalog works in the background and tells nobody when it is done. */
  async entitiesOnce(
    isReady: (entities: Record<string, Entity>) => boolean,
  ): Promise<Record<string, Entity>> {
    let entities = await this.entities();
    while (!isReady(entities)) {
      entities = await this.entities();
    }
    return entities;
  }

  get #catalogUrl(): string {
    return `http://localhost:${this.#backend.server.port()}/api/catalog`;
  }

  async stop() {
    await this.#backend.stop();
    await this.#mongo.stop();
  }
}

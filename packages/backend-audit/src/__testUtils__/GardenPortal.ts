import { EventEmitter, once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackend } from '@backstage/backend-defaults';
import {
  type AuditorService,
  type BackendFeature,
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { toError } from '@backstage/errors';
import { mongoConnectionServiceRef } from '@builder-insights/backend-mongo';
import type { MongoService } from '@builder-insights/backend-mongo';
import express, { Router } from 'express';
import { auditFeatures } from '../auditFeatures';
import { auditTrailServiceRef } from '../auditTrailServiceRef';
import type { AuditTrail } from '../AuditTrail';
import { freePort } from './freePort';
import { SwitchedMongo } from './SwitchedMongo';

/**
 * A portal with the audit trail as it is installed, and one small plugin: `POST /api/garden/act` does what its body
 * says and audits it without handing the request on, `/wait` does so once its client has gone.
 */
export class GardenPortal {
  static async start(
    mongo: MongoService,
    features: BackendFeature[] = [],
  ): Promise<GardenPortal> {
    const directory = await mkdtemp(join(tmpdir(), 'audit-portal-'));
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const switched = SwitchedMongo.create(mongo);
    const logger = mockServices.rootLogger.mock();
    logger.child.mockImplementation(() => logger);
    const done: string[] = [];
    const progress = new EventEmitter();
    let services: { auditor: AuditorService; trail: AuditTrail } | undefined;
    const backend = createBackend();
    const all = [
      ...features,
      auditFeatures,
      mockServices.auth.factory(),
      mockServices.httpAuth.factory(),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: url },
          backend: { baseUrl: url, listen: `127.0.0.1:${port}` },
          audit: { buffer: { directory, maxEntries: 3 } },
        },
      }),
      createServiceFactory({
        service: coreServices.rootLogger,
        deps: {},
        factory: () => logger,
      }),
      createServiceFactory({
        service: mongoConnectionServiceRef,
        deps: {},
        factory: () => ({
          ping: async () => {},
          forPlugin: async () => switched,
        }),
      }),
      createBackendPlugin({
        pluginId: 'garden',
        register(env) {
          env.registerInit({
            deps: {
              auditor: coreServices.auditor,
              httpRouter: coreServices.httpRouter,
              trail: auditTrailServiceRef,
            },
            async init({ auditor, httpRouter, trail }) {
              services = { auditor, trail };
              const act = async (body: ActBody) => {
                const event = await auditor.createEvent(body.event);
                if (body.error) {
                  const error = toError(new Error(body.error));
                  await event.fail({ error, meta: body.meta });
                } else {
                  done.push(body.event.eventId);
                  await event.success({ meta: body.meta });
                }
              };
              const router = Router();
              router.use(express.json());
              router.post('/act*', (request, response, next) => {
                act(request.body).then(
                  () => response.json({ done: true }),
                  next,
                );
              });
              router.post('/wait', async (request, response) => {
                progress.emit('arrived');
                await once(response, 'close');
                await act(request.body);
                progress.emit('over');
              });
              httpRouter.use(router);
              httpRouter.addAuthPolicy({
                path: '/',
                allow: 'unauthenticated',
              });
            },
          });
        },
      }),
    ];
    all.forEach(feature => backend.add(feature));
    await backend.start();
    if (!services) {
      throw new Error('The plugin was not started');
    }
    return new GardenPortal({
      ...services,
      ...{ backend, directory, done, logger, mongo: switched, progress, url },
    });
  }

  readonly mongo: SwitchedMongo;
  readonly auditor: AuditorService;
  readonly trail: AuditTrail;
  readonly logger: ReturnType<typeof mockServices.rootLogger.mock>;
  /** What was really done. */
  readonly done: string[];
  readonly url: string;
  readonly #backend: ReturnType<typeof createBackend>;
  readonly #directory: string;

  readonly #progress: EventEmitter;

  private constructor(parts: {
    auditor: AuditorService;
    backend: ReturnType<typeof createBackend>;
    directory: string;
    done: string[];
    logger: ReturnType<typeof mockServices.rootLogger.mock>;
    mongo: SwitchedMongo;
    progress: EventEmitter;
    trail: AuditTrail;
    url: string;
  }) {
    this.auditor = parts.auditor;
    this.#progress = parts.progress;
    this.#backend = parts.backend;
    this.#directory = parts.directory;
    this.done = parts.done;
    this.logger = parts.logger;
    this.mongo = parts.mongo;
    this.trail = parts.trail;
    this.url = parts.url;
  }

  async post(
    path: string,
    body: ActBody,
    options: { headers?: Record<string, string>; signal?: AbortSignal } = {},
  ): Promise<{ status: number; text: string }> {
    const response = await fetch(`${this.url}/api/garden${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...options.headers },
      signal: options.signal,
    });
    return { status: response.status, text: await response.text() };
  }

  /** Resolves when a request to `/wait` has arrived, or is over. */
  async waiting(until: 'arrived' | 'over'): Promise<void> {
    await once(this.#progress, until);
  }

  /** Everything that was recorded, newest first. */
  async events() {
    return (await this.trail.query({}, { limit: 100 })).items;
  }

  async stop(): Promise<void> {
    await this.#backend.stop();
    await rm(this.#directory, { recursive: true, force: true });
  }
}

/** What an act is, and how it ends. */
export interface ActBody {
  event: {
    eventId: string;
    severityLevel?: 'low' | 'medium' | 'high' | 'critical';
    meta?: Record<string, string | number>;
  };
  error?: string;
  meta?: Record<string, string>;
}

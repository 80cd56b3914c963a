import { readFileSync } from 'node:fs';
import http from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendModule,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  createOktaEmulator,
  developmentClient,
  type OktaEmulator,
} from '@builder-insights/okta-emulator';
import { signIn } from '@builder-insights/okta-emulator/client/signIn.mjs';
import type { Application } from 'express';
import { parse } from 'yaml';
import { features } from '../features';
import { registeredRoutes, type RegisteredRoute } from './registeredRoutes';

const ROOT = join(__dirname, '../../../..');
const SERVICE_TOKEN = 'a-static-token-of-this-test';

/** The portal as it ships: every feature, app-config.yaml, sign-in through the Okta emulator; data in memory. */
export class ShippedPortal {
  static async start(): Promise<ShippedPortal> {
    const port = await freePort();
    const okta = createOktaEmulator({
      port: 0,
      orgFile: join(ROOT, 'examples/org.yaml'),
      clients: [
        {
          ...developmentClient,
          redirectUris: [
            `http://localhost:${port}/api/auth/okta/handler/frame`,
          ],
        },
      ],
    });
    await okta.start();

    const portal = new ShippedPortal(`http://localhost:${port}`, okta);
    const server = jest.spyOn(http, 'createServer');
    const backend = createBackend();
    backend.add(mockServices.rootLogger.factory());
    backend.add(
      mockServices.rootConfig.factory({ data: configFor(port, okta.issuer) }),
    );
    [...features, portal.#countsQuestions()].forEach(feature =>
      backend.add(feature),
    );
    await backend.start();
    portal.#stop = () => backend.stop();
    portal.#app = server.mock.calls
      .map(([listener]) => listener as unknown)
      .find(isApplication);
    server.mockRestore();
    return portal;
  }

  readonly #url: string;
  readonly #okta: OktaEmulator;
  #app: Application | undefined;
  #stop: () => Promise<void> = async () => {};
  #questions = 0;

  private constructor(url: string, okta: OktaEmulator) {
    this.#url = url;
    this.#okta = okta;
  }

  routes(): RegisteredRoute[] {
    if (!this.#app) {
      throw new Error('The backend made no express application');
    }
    return registeredRoutes(this.#app);
  }

  /** Somebody's token; tries again while the organisation is being read for the first time. */
  async tokenOf(person: string): Promise<string> {
    for (;;) {
      try {
        return (await signIn({ backendUrl: this.#url, person })).token;
      } catch (error) {
        if (!/not in the organisation|not provisioned/i.test(String(error))) {
          throw error;
        }
      }
    }
  }

  /** A request and how many questions about permissions it led to. */
  async ask(
    request: { method: string; path: string; body?: unknown },
    token?: string,
  ): Promise<{ status: number; body: string; questions: number }> {
    this.#questions = 0;
    const response = await fetch(`${this.#url}${request.path}`, {
      method: request.method === 'ALL' ? 'GET' : request.method,
      redirect: 'manual',
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(request.body !== undefined && {
          'content-type': 'application/json',
        }),
      },
      body:
        request.body === undefined ? undefined : JSON.stringify(request.body),
      signal: AbortSignal.timeout(10_000),
    });
    return {
      status: response.status,
      body: await response.text(),
      questions: this.#questions,
    };
  }

  /** A program's token, which opens nothing that is meant for people. */
  readonly serviceToken = SERVICE_TOKEN;

  async stop() {
    await this.#stop();
    await this.#okta.stop();
  }

  #countsQuestions(): BackendFeature {
    return createBackendModule({
      pluginId: 'permission',
      moduleId: 'test-question-count',
      register: reg => {
        reg.registerInit({
          deps: { httpRouter: coreServices.httpRouter },
          init: async ({ httpRouter }) => {
            httpRouter.use((_req, _res, next) => {
              this.#questions += 1;
              next();
            });
          },
        });
      },
    });
  }
}

/** app-config.yaml, on other ports and with nothing on disk. */
function configFor(port: number, issuer: string) {
  const config = parse(readFileSync(join(ROOT, 'app-config.yaml'), 'utf8'));
  const okta = config.auth.providers.okta.development;
  const inRoot = (path: string) => join(ROOT, path.replace(/^(\.\.\/)+/, ''));
  return {
    ...config,
    backend: {
      ...config.backend,
      baseUrl: `http://localhost:${port}`,
      listen: { host: 'localhost', port },
      database: { client: 'better-sqlite3', connection: ':memory:' },
      auth: {
        externalAccess: [
          {
            type: 'static',
            options: { token: SERVICE_TOKEN, subject: 'test' },
          },
        ],
      },
    },
    mongo: { embedded: { directory: ':memory:' } },
    builderInsights: { ...config.builderInsights, sampleInsights: undefined },
    readiness: {
      scorecardFiles: config.readiness.scorecardFiles.map(inRoot),
    },
    auth: {
      ...config.auth,
      providers: {
        okta: {
          development: {
            ...okta,
            metadataUrl: `${issuer}/.well-known/openid-configuration`,
          },
        },
      },
    },
    catalog: {
      ...config.catalog,
      providers: {
        builderOrg: { file: { path: inRoot('examples/org.yaml') } },
      },
      locations: config.catalog.locations.map(
        (location: { target: string }) => ({
          ...location,
          target: inRoot(location.target),
        }),
      ),
    },
  };
}

function isApplication(listener: unknown): listener is Application {
  return typeof listener === 'function' && '_router' in listener;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await new Promise(resolve => {
    server.on('listening', resolve);
  });
  const address = server.address();
  await new Promise(resolve => {
    server.close(resolve);
  });
  if (typeof address !== 'object' || !address) {
    throw new Error('There is no free port');
  }
  return address.port;
}

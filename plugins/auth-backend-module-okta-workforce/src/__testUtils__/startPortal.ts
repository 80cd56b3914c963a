import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import type { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { guardedAuthServiceFactory } from '@builder-insights/plugin-access-node';
import authModuleOktaWorkforce from '..';
import { accessServices, type AccessServices } from './accessServices';
import { guardedPlugin } from './guardedPlugin';
import type { RecordedAudit } from './RecordedAudit';
import type { StaticOrg } from './StaticOrg';

export const SERVICE_TOKEN = 'a-static-token-of-this-test';
export const APP_URL = 'http://localhost:3000';

export interface TestPortalOptions {
  port: number;
  /** `auth.providers.okta`. */
  okta: Record<string, object>;
  audit: RecordedAudit;
  mongo: TestMongo;
  org: StaticOrg;
  /** `backend.rateLimit`. */
  rateLimit?: object;
}

/**
 * Starts a real backend: auth with this module, and a plugin behind the guard, on the port its callback URL names.
 * (`startTestBackend` listens on a port of its own, so Okta's redirect would miss it.)
 */
export async function startPortal(options: TestPortalOptions) {
  const url = `http://localhost:${options.port}`;
  const services: Partial<AccessServices> = {};
  const backend = createBackend();
  for (const feature of [
    mockServices.rootLogger.factory(),
    mockServices.rootConfig.factory({ data: toConfig(url, options) }),
    ...options.audit.factories(),
    options.mongo.factory(),
    options.org.factory(),
    guardedAuthServiceFactory,
    authPlugin,
    authModuleOktaWorkforce,
    // Sign-in asks it nothing, but the auth plugin does not start without.
    catalogPlugin,
    guardedPlugin,
    accessServices(found => Object.assign(services, found)),
  ]) {
    backend.add(feature);
  }
  await backend.start();
  const { drift, identities } = services;
  if (!drift || !identities) {
    throw new Error('The backend started without the services of access');
  }
  return { url, drift, identities, stop: () => backend.stop() };
}

function toConfig(url: string, { port, okta, rateLimit }: TestPortalOptions) {
  return {
    app: { baseUrl: APP_URL },
    auth: {
      environment: 'development',
      session: { secret: 'a-session-secret-of-this-test' },
      backstageTokenExpiration: { minutes: 10 },
      providers: { okta },
    },
    backend: {
      baseUrl: url,
      listen: { host: 'localhost', port },
      ...(rateLimit && { rateLimit }),
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
  };
}

import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import authModuleOktaWorkforce from '..';

const SERVICE_TOKEN = 'a-static-token-of-this-test';

export type TestPortalOptions = {
  port: number;
  /** An org file for the real catalog. */
  catalogFile: string;
  /** `auth.providers.okta`. */
  okta: Record<string, object>;
  /** How many users the catalog holds once it has read the file. */
  users: number;
};

/**
 * Starts a real backend: auth, catalog and this module, on the port its callback URL names.
 * (`startTestBackend` listens on a port of its own, so Okta's redirect would miss it.)
 */
export async function startPortal(options: TestPortalOptions) {
  const url = `http://localhost:${options.port}`;
  const backend = createBackend();
  backend.add(mockServices.rootLogger.factory());
  backend.add(
    mockServices.rootConfig.factory({ data: toConfig(url, options) }),
  );
  backend.add(authPlugin);
  backend.add(catalogPlugin);
  backend.add(authModuleOktaWorkforce);
  await backend.start();

  const countUsers = async () => {
    const response = await fetch(
      `${url}/api/catalog/entities?filter=kind=user`,
      { headers: { authorization: `Bearer ${SERVICE_TOKEN}` } },
    );
    return (await response.json()).length;
  };
  while ((await countUsers()) !== options.users) {
    // The catalog reads its files in the background and tells nobody when it is done.
  }
  return { url, stop: () => backend.stop() };
}

function toConfig(url: string, options: TestPortalOptions) {
  return {
    app: { baseUrl: 'http://localhost:3000' },
    auth: {
      environment: 'development',
      session: { secret: 'a-session-secret-of-this-test' },
      providers: { okta: options.okta },
    },
    backend: {
      baseUrl: url,
      listen: { host: 'localhost', port: options.port },
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
    catalog: {
      rules: [{ allow: ['User', 'Group'] }],
      locations: [{ type: 'file', target: options.catalogFile }],
      processingInterval: { seconds: 1 },
    },
  };
}

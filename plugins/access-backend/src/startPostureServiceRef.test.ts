import {
  coreServices,
  createServiceFactory,
  type RootInstanceMetadataService,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  ServiceFactoryTester,
} from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { safeConfig } from './__testUtils__/safeConfig';
import { SAFE_MODULES, unsafePortals } from './__testUtils__/unsafePortals';
import { startPostureServiceFactory } from './startPostureServiceRef';

const { NODE_ENV } = process.env;

/** Starts the check in an environment, as a backend with these modules would. */
async function start(
  environment: string,
  data: JsonObject,
  modules: readonly string[] = SAFE_MODULES,
) {
  process.env.NODE_ENV = environment;
  const logger = mockServices.rootLogger.mock();
  const metadata: RootInstanceMetadataService = {
    getInstalledPlugins: async () =>
      modules.map(module => {
        const [pluginId, moduleId] = module.split('/');
        return { pluginId, modules: [{ moduleId }] };
      }),
  };
  const posture = await ServiceFactoryTester.from(startPostureServiceFactory, {
    dependencies: [
      mockServices.rootConfig.factory({ data }),
      createServiceFactory({
        service: coreServices.rootLogger,
        deps: {},
        factory: () => logger,
      }),
      createServiceFactory({
        service: coreServices.rootInstanceMetadata,
        deps: {},
        factory: () => metadata,
      }),
    ],
  }).getSubject();
  return { posture, warnings: logger.warn.mock.calls.flat().join('\n') };
}

describe('startPostureServiceFactory', () => {
  afterEach(() => {
    process.env.NODE_ENV = NODE_ENV;
  });

  it('lets a production portal start with which nothing is wrong', async () => {
    const { posture } = await start('production', safeConfig);
    expect(posture.items.filter(({ state }) => state !== 'green')).toEqual([]);
    expect(posture.environment).toBe('production');
  });

  it.each(unsafePortals)(
    'P11 refuses production for $item and names $names',
    async ({ item, names, config, modules }) => {
      const error = await start('production', config, modules).catch(e => e);
      expect(error.message).toMatch(/^The portal does not start in production/);
      expect(error.message).toContain(names);

      const { posture, warnings } = await start('development', config, modules);
      const seen = posture.items.find(({ id }) => id === item);
      expect(seen).toMatchObject({ remedy: expect.any(String) });
      expect(warnings.includes(names)).toBe(seen?.state === 'red');
    },
  );

  it('P11 names every red item at once and tells no secret', async () => {
    const error = await start('production', {
      ...safeConfig,
      auth: { session: { secret: 'short-secret' } },
      permission: {},
    }).catch(e => e);
    expect(error.message).toContain('auth.session.secret');
    expect(error.message).toContain('permission.enabled');
    expect(error.message).not.toContain('short-secret');
  });

  it('shows what is only amber and starts', async () => {
    const { posture } = await start('production', {
      ...safeConfig,
      access: {},
    });
    expect(
      posture.items.filter(({ state }) => state !== 'green'),
    ).toMatchObject([{ id: 'okta-event-hook', state: 'amber' }]);
  });
});

import type {
  LoggerService,
  RootInstanceMetadataService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type {
  PostureItem,
  PostureReport,
} from '@builder-insights/plugin-access-common';
import { assessPosture } from '../domain/posture/assessPosture';
import type { PostureConfig } from '../readPostureConfig';
import { readPackageVersions } from './readPackageVersions';

/** What could be said of the portal's safety before it served anybody. */
export class StartPosture {
  /**
   * Looks at the configuration and at what is installed, once, at the start.
   *
   * @throws InputError in production, naming every red item and its key: the portal does not start
   */
  static async create(options: {
    config: PostureConfig;
    environment: PostureReport['environment'];
    logger: LoggerService;
    metadata: RootInstanceMetadataService;
  }): Promise<StartPosture> {
    const { config, environment, logger, metadata } = options;
    const plugins = await metadata.getInstalledPlugins();
    const modules = plugins.flatMap(({ pluginId, modules: installed }) =>
      installed.map(({ moduleId }) => `${pluginId}/${moduleId}`),
    );
    const items = assessPosture({
      ...config,
      environment,
      modules,
      packages: readPackageVersions(),
      signInProviders: [
        ...new Set([
          ...config.signInProviders,
          ...(modules.includes('auth/guest-provider') ? ['guest'] : []),
        ]),
      ],
    });
    const red = items.filter(({ state }) => state === 'red').map(describe);
    if (red.length > 0 && environment === 'production') {
      throw new InputError(
        `The portal does not start in production like this:\n${red.join('\n')}`,
      );
    }
    if (red.length > 0) {
      logger.warn(`Production would not start like this:\n${red.join('\n')}`);
    }
    return new StartPosture(environment, items);
  }

  readonly environment: PostureReport['environment'];
  readonly items: readonly PostureItem[];

  private constructor(
    environment: PostureReport['environment'],
    items: readonly PostureItem[],
  ) {
    this.environment = environment;
    this.items = items;
  }
}

function describe({ title, configKey, observed, remedy }: PostureItem): string {
  const key = configKey ? ` (${configKey})` : '';
  return `- ${title}${key}: no. ${observed}. ${remedy}.`;
}

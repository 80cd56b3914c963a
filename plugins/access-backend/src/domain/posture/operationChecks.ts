import { advisoryFloors } from './advisoryFloors';
import { compareVersions } from './compareVersions';
import type { PostureCheck } from './PostureCheck';

/** What the portal runs on. */
export const operationChecks: readonly PostureCheck[] = [
  {
    id: 'https',
    title: 'The portal is served over https',
    configKey: 'backend.baseUrl',
    weight: 'production',
    look: ({ baseUrls }) => {
      const plain = baseUrls.filter(({ url }) => !url.startsWith('https://'));
      return {
        isRight: plain.length === 0,
        observed:
          plain.length === 0
            ? 'All base URLs begin with https'
            : plain.map(({ key, url }) => `${key} is '${url}'`).join(', '),
        remedy: 'Use an address that begins with https://',
        configKey: plain[0]?.key,
      };
    },
  },
  {
    id: 'database',
    title: 'Access and audit are kept in a MongoDB of their own',
    configKey: 'mongo.uri',
    weight: 'production',
    look: ({ hasMongoUri }) => ({
      isRight: hasMongoUri,
      observed: hasMongoUri
        ? 'mongo.uri is set'
        : 'The embedded database is used',
      remedy: 'Set it to the connection string of a replica set',
    }),
  },
  {
    id: 'rate-limit',
    title: 'Requests are limited',
    configKey: 'backend.rateLimit',
    weight: 'production',
    look: ({ hasRateLimit }) => ({
      isRight: hasRateLimit,
      observed: hasRateLimit
        ? 'A limit covers sign-in, access and insights'
        : 'Sign-in, access or insights have no limit',
      remedy:
        'Set backend.rateLimit, or backend.rateLimit.plugin.auth, .access and .builder-insights; behind a proxy set backend.trustProxy too',
    }),
  },
  {
    id: 'start-refused',
    title: 'The portal does not start without a part that protects it',
    configKey: 'backend.startup',
    weight: 'red',
    look: ({ toleratedFailures }) => ({
      isRight: toleratedFailures.length === 0,
      observed:
        toleratedFailures.length === 0
          ? 'A part that fails stops the start'
          : `${toleratedFailures.join(', ')}: continue`,
      remedy: "Remove these keys, or set them to 'abort'",
      configKey: toleratedFailures[0],
    }),
  },
  {
    id: 'versions',
    title: 'Packages are newer than the last advisories',
    weight: 'red',
    look: ({ packages }) => {
      const old = packages.flatMap(({ name, version }) => {
        const floor = advisoryFloors.find(entry => entry.name === name);
        return floor && compareVersions(version, floor.version) < 0
          ? [
              `${name} ${version} (${floor.advisory}: at least ${floor.version})`,
            ]
          : [];
      });
      return {
        isRight: old.length === 0 && packages.length > 0,
        observed:
          old.join(', ') ||
          packages
            .map(({ name, version }) => `${name} ${version}`)
            .join(', ') ||
          'No package could be found',
        remedy: 'Upgrade them: yarn backstage-cli versions:bump',
      };
    },
  },
];

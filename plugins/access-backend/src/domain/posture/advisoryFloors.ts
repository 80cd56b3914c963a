/** The first version of a package without the flaws that its advisory tells of. */
export const advisoryFloors = [
  {
    name: '@backstage/backend-defaults',
    version: '0.18.0',
    advisory: 'Backstage 1.55.0',
  },
  {
    name: '@backstage/plugin-auth-backend',
    version: '0.27.1',
    advisory: 'CVE-2026-32236',
  },
  {
    name: '@backstage/plugin-auth-backend-module-oidc-provider',
    version: '0.4.21',
    advisory: 'GHSA-826h-28h9-65hg',
  },
  {
    name: '@backstage/plugin-catalog-backend',
    version: '4.0.0',
    advisory: 'GHSA-pcmq-25r3-5w9v',
  },
  {
    name: '@backstage/plugin-permission-backend',
    version: '0.6.0',
    advisory: 'GHSA-f8j4-p5cr-p777',
  },
  {
    name: '@backstage/plugin-search-backend',
    version: '2.1.6',
    advisory: 'GHSA-9325-vq29-gp3v',
  },
] as const;

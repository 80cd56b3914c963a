const is = suffix => name => name?.endsWith(suffix) ?? false;
const isCommon = is('-common');
const isNode = is('-node');
const isModule = name => name?.includes('-backend-module-') ?? false;
const isBackend = name => is('-backend')(name) || isModule(name);
const isFrontend = name =>
  ['builder-insights', 'readiness', 'access', 'operations'].includes(name);
/** Packages of components and hooks that every frontend plugin may use. */
const isSharedUi = name => name === 'ui';
const isApplication = name => ['app', 'backend'].includes(name);

/** The plugin that a package belongs to: `builder-insights` for `builder-insights-node`. */
const family = name =>
  name?.replace(/-(common|node|backend)$|-backend-module-.*$/, '');

const isExternal = ({ specifier, isOurs }) =>
  !specifier.startsWith('.') && !isOurs;

/** Layers of a backend, each with those it may import. */
const LAYERS = {
  router: ['router', 'input', 'service', 'store', 'domain', ''],
  actions: ['actions', 'input', 'service', 'domain', ''],
  tasks: ['tasks', 'input', 'service', 'store', 'domain', ''],
  input: ['input', 'service', 'domain', ''],
  service: ['service', 'store', 'domain', ''],
  store: ['store', 'domain', ''],
  collectors: ['collectors', 'domain', ''],
  domain: ['domain'],
};

/**
 * The rules of docs/architecture.md. `breaks` is asked with the place that
 * imports and what it imports.
 */
export const importRules = [
  {
    says: '-common packages run in browsers too: no Node, React, express or mongodb',
    breaks: (from, to) =>
      isCommon(from.package) &&
      !from.isTest &&
      isExternal(to) &&
      /^(node:|react|express|mongodb|@mui\/)/.test(to.specifier),
  },
  {
    says: 'nothing imports a backend or frontend plugin; use its -common or -node',
    breaks: (from, to) =>
      to.isOurs &&
      (isBackend(to.package) || isFrontend(to.package)) &&
      to.package !== from.package &&
      !from.isTest &&
      !isApplication(from.package),
  },
  {
    says: 'imports point from -backend to -node to -common, and from a frontend to -common and packages/ui',
    breaks: (from, to) =>
      to.isOurs &&
      !from.isTest &&
      ((isCommon(from.package) && !isCommon(to.package)) ||
        (isNode(from.package) &&
          !isCommon(to.package) &&
          to.package !== 'backend-mongo') ||
        (isSharedUi(from.package) && !isCommon(to.package)) ||
        (isFrontend(from.package) &&
          !isCommon(to.package) &&
          !isSharedUi(to.package)) ||
        (isSharedUi(to.package) &&
          !isFrontend(from.package) &&
          !isApplication(from.package))),
  },
  {
    says: 'readiness serves any portal and knows nothing of Builder Insights',
    breaks: (from, to) =>
      family(from.package) === 'readiness' &&
      !isModule(from.package) &&
      family(to.package) === 'builder-insights' &&
      to.isOurs,
  },
  {
    says: 'mongodb is for stores and packages/backend-mongo',
    breaks: (from, to) =>
      /^mongodb(\/|$)/.test(to.specifier) &&
      from.package !== 'backend-mongo' &&
      from.layer !== 'store' &&
      !from.isTest,
  },
  {
    says: 'only config.ts reads Config',
    breaks: (from, to) =>
      to.specifier === '@backstage/config' &&
      isBackend(from.package) &&
      !/^(config|read\w+Config)\.ts$/.test(from.name) &&
      !from.isTest,
  },
  {
    says: 'only plugin.ts, module.ts and service refs name core services',
    breaks: (from, to, source) =>
      to.specifier === '@backstage/backend-plugin-api' &&
      /\bcoreServices\./.test(source) &&
      isBackend(from.package) &&
      !/^(plugin|module|auth\w+|\w+ServiceRef)\.ts$/.test(from.name) &&
      !from.isTest,
  },
  {
    says: 'inside a backend: router, actions and tasks to service to store; domain to nothing',
    breaks: (from, to) =>
      to.specifier.startsWith('.') &&
      isBackend(from.package) &&
      !from.isTest &&
      from.layer in LAYERS &&
      to.package === from.package &&
      !LAYERS[from.layer].includes(to.layer),
  },
  {
    // Hashing is arithmetic.
    says: 'a domain is pure: no I/O',
    breaks: (from, to) =>
      from.layer === 'domain' &&
      !from.isTest &&
      isExternal(to) &&
      /^(node:(?!crypto)|mongodb|express|@backstage\/(backend|plugin-catalog-node))/.test(
        to.specifier,
      ),
  },
];

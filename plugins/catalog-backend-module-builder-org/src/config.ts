import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import type { OrgConnector } from '@builder-insights/plugin-access-node';
import { ExportConnector } from './connectors/export/ExportConnector';
import { FileConnector } from './connectors/file/FileConnector';
import { OktaConnector } from './connectors/okta/OktaConnector';
import type { OrgGuard } from './domain/OrgGuard';

const ROOT = 'catalog.providers.builderOrg';
const SOURCES = ['file', 'export', 'okta', 'connector'] as const;

/** What the module is configured with. */
export interface BuilderOrgConfig {
  /** Undefined when no source is configured. */
  connector?: OrgConnector;
  /** Name of a connector that another module adds. */
  connectorName?: string;
  guard: OrgGuard;
  /** Milliseconds. */
  readEvery: number;
  timeout: HumanDuration;
  /** Milliseconds. */
  keepRecords: number;
  driftFrequency: HumanDuration;
}

/** @throws InputError for more than one source, or a share that is none */
export function readBuilderOrgConfig(root: Config): BuilderOrgConfig {
  const config = root.getOptionalConfig(ROOT);
  const given = SOURCES.filter(source => config?.has(source));
  if (given.length > 1) {
    throw new InputError(
      `${ROOT} has the sources ${given.join(
        ' and ',
      )}; people and groups come from one`,
    );
  }
  const file = config?.getOptionalConfig('file');
  return {
    ...(config && { connector: readConnector(config) }),
    connectorName: config?.getOptionalString('connector'),
    guard: readGuard(
      config,
      root
        .getOptionalString('builderInsights.rootGroup')
        ?.toLocaleLowerCase('en-US') ?? 'group:default/builder-relations',
    ),
    readEvery: milliseconds(
      config,
      'schedule.frequency',
      file ? { seconds: 30 } : { minutes: 10 },
    ),
    timeout: duration(config, 'schedule.timeout', { minutes: 10 }),
    keepRecords: milliseconds(config, 'keepRecords', { days: 7 }),
    driftFrequency: duration(config, 'driftFrequency', { minutes: 5 }),
  };
}

function readConnector(config: Config): OrgConnector | undefined {
  const file = config.getOptionalConfig('file');
  const exported = config.getOptionalConfig('export');
  const okta = config.getOptionalConfig('okta');
  if (file) {
    return FileConnector.create({ path: file.getString('path') });
  }
  if (exported) {
    return ExportConnector.create({
      people: exported.getString('people'),
      groups: exported.getOptionalString('groups'),
      delimiter: exported.getOptionalString('delimiter') ?? ',',
      listSeparator: exported.getOptionalString('listSeparator') ?? ';',
      statuses: Object.fromEntries(
        exported
          .getOptionalConfig('statuses')
          ?.keys()
          .map(word => [word, exported.getString(`statuses.${word}`)]) ?? [],
      ),
      requireEnd: exported.getOptionalBoolean('requireEnd') ?? false,
    });
  }
  return okta && readOkta(okta);
}

function readOkta(config: Config): OrgConnector {
  return OktaConnector.create({
    url: config.getString('url'),
    token: config.getString('token'),
    userSearch: config.getOptionalString('userSearch'),
    groupSearch: config.getOptionalString('groupSearch'),
    groupKey: config.getOptionalString('groupKey'),
    parentKey: config.getString('parentKey'),
    managerKey: config.getString('managerKey'),
    managerBy: config.getOptionalString('managerBy'),
    typeKey: config.getOptionalString('typeKey') ?? 'orgType',
    pageSize: config.getOptionalNumber('pageSize') ?? 200,
    fullEvery: milliseconds(config, 'fullEvery', { days: 1 }),
  });
}

function readGuard(config: Config | undefined, rootGroup: string): OrgGuard {
  const maxRemovedShare =
    config?.getOptionalNumber('guard.maxRemovedShare') ?? 0.1;
  if (!(maxRemovedShare >= 0 && maxRemovedShare <= 1)) {
    throw new InputError(
      `${ROOT}.guard.maxRemovedShare is ${maxRemovedShare}; it is a share between 0 and 1`,
    );
  }
  return {
    maxRemovedShare,
    windowMs: milliseconds(config, 'guard.window', { days: 1 }),
    minRemoved: config?.getOptionalNumber('guard.minRemoved') ?? 3,
    rootGroup,
  };
}

function duration(
  config: Config | undefined,
  key: string,
  otherwise: HumanDuration,
): HumanDuration {
  return config?.has(key) ? readDurationFromConfig(config, { key }) : otherwise;
}

function milliseconds(
  config: Config | undefined,
  key: string,
  otherwise: HumanDuration,
): number {
  return durationToMilliseconds(duration(config, key, otherwise));
}

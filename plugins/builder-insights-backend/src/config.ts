import type { Config } from '@backstage/config';

/** What the plugin is configured with. */
export interface BuilderInsightsConfig {
  /** Ref of the group that everyone who captures belongs to. */
  rootGroup: string;
  /** File of example insights for a new embedded database. */
  sampleInsights?: string;
}

export function readBuilderInsightsConfig(
  config: Config,
): BuilderInsightsConfig {
  const usesEmbeddedDatabase = !config.has('mongo.uri');
  return {
    rootGroup:
      config.getOptionalString('builderInsights.rootGroup') ??
      'group:default/builder-relations',
    sampleInsights: usesEmbeddedDatabase
      ? config.getOptionalString('builderInsights.sampleInsights')
      : undefined,
  };
}

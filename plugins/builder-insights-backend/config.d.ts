export interface Config {
  builderInsights?: {
    /**
     * Ref of the group that everyone who captures belongs to, directly or
     * below it. Default: `group:default/builder-relations`.
     */
    rootGroup?: string;
    /**
     * A JSON file of insights that is loaded once into a new embedded
     * database, relative to the backend's working directory. Ignored when
     * `mongo.uri` is set.
     */
    sampleInsights?: string;
  };
}

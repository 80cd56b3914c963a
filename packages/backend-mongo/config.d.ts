import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** Where plugins keep their own data. */
  mongo?: {
    /**
     * The MongoDB to use, as a connection string: `mongodb://…` or `mongodb+srv://…`. Without it the embedded
     * database is used, which is refused when NODE_ENV is `production`.
     *
     * @visibility secret
     */
    uri?: string;

    /** Each plugin's database is named `<databasePrefix>-<pluginId>`. Defaults to `builder-insights`. */
    databasePrefix?: string;

    embedded?: {
      /** Where the embedded database keeps its files, or `:memory:`. Defaults to `.data/mongo`. */
      directory?: string;
    };

    /** How long to look for a MongoDB that does not answer. Defaults to 5 seconds. */
    serverSelectionTimeout?: HumanDuration | string;
  };
}

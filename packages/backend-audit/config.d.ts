import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** The audit trail. */
  audit?: {
    /** How long events are kept; a legal hold keeps them longer. */
    retention?: {
      /** Events of low severity, such as reads. Defaults to 90 days. */
      routine?: HumanDuration | string;
      /** All others. Defaults to 400 days. */
      security?: HumanDuration | string;
    };

    /** A MongoDB of its own for the trail. Without it the trail is a database beside the portal's others. */
    mongo?: {
      /**
       * Connection string of a replica set. While it does not answer, events wait on this machine and privileged acts
       * are refused; all else goes on.
       *
       * @visibility secret
       */
      uri?: string;

      /** The trail's database is `<databasePrefix>-audit`. Defaults to `mongo.databasePrefix`. */
      databasePrefix?: string;

      /** How long to look for it when it does not answer. Defaults to `mongo.serverSelectionTimeout`. */
      serverSelectionTimeout?: HumanDuration | string;
    };

    /** Where events wait while the store is down. */
    buffer?: {
      /**
       * A directory on this machine that outlives the process. Defaults to `audit-buffer` beside the embedded
       * database, or in the directory for temporary files when `mongo.uri` is set.
       */
      directory?: string;

      /** So many events can wait; then nothing audited is done any more. Defaults to 10,000. */
      maxEntries?: number;
    };
  };
}

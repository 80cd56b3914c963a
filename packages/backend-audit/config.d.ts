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

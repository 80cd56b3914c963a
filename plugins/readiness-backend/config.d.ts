export interface Config {
  /** The readiness plugin. */
  readiness?: {
    /** Scorecards in YAML files, by their path from the backend's working directory. */
    scorecardFiles?: string[];

    http?: {
      /**
       * Base URLs that the collectors `http` and `document` may ask, besides the portal's own: nobody who edits a gate can
       * have the backend ask any other address.
       */
      allowed?: string[];
    };

    prometheus?: {
      /** Where the HTTP API of Prometheus answers, such as `http://prometheus:9090`. */
      baseUrl?: string;
    };
  };
}

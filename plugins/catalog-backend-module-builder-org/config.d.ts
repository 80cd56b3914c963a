import type { HumanDuration } from '@backstage/types';

export interface Config {
  catalog?: {
    providers?: {
      /**
       * Where people and groups come from: one of `file`, `export`, `okta`, or a `connector` that a module adds.
       */
      builderOrg?: {
        /** Name of a connector that another module adds. */
        connector?: string;
        /** User and Group entities in a YAML file. */
        file?: {
          /** From the working directory of the backend. */
          path: string;
        };
        /** What an HR system exported. */
        export?: {
          /** CSV with people, or JSON with people and groups. */
          people: string;
          /** CSV with groups. */
          groups?: string;
          /** Between columns; a comma when absent. */
          delimiter?: string;
          /** Between the groups of one person; a semicolon when absent. */
          listSeparator?: string;
          /** The export's words for `active` and `suspended`. */
          statuses?: {
            [word: string]: 'active' | 'suspended';
          };
          /** Whether a CSV file without a last row `#end,<count>` is half-read. */
          requireEnd?: boolean;
        };
        /** Okta's management API. */
        okta?: {
          /** Such as https://example.okta.com. */
          url: string;
          /**
           * An API token, or an access token, that may read users and groups.
           *
           * @visibility secret
           */
          token: string;
          /** Okta search expression for people. */
          userSearch?: string;
          /** Okta search expression for groups. */
          groupSearch?: string;
          /** Attribute of a group's profile that other groups name as their parent; its Okta id when absent. */
          groupKey?: string;
          /** Attribute of a group's profile with its parent. */
          parentKey: string;
          /** Attribute of a group's profile with its leader. */
          managerKey: string;
          /** Attribute of people that managerKey holds; their Okta id when absent. */
          managerBy?: string;
          /** Attribute of a group's profile with what sort of group it is; orgType when absent. */
          typeKey?: string;
          /** 200 when absent. */
          pageSize?: number;
          /** How often everybody is read, rather than what changed; a day when absent. */
          fullEvery?: HumanDuration | string;
        };
        /** How often the source is read, and for how long at most. */
        schedule?: {
          /** 30 seconds for a file, 10 minutes for others when absent. */
          frequency?: HumanDuration | string;
          /** 10 minutes when absent. */
          timeout?: HumanDuration | string;
        };
        /** How much a reading may take away before a second person has to agree. */
        guard?: {
          /** Between 0 and 1; 0.1 when absent. */
          maxRemovedShare?: number;
          /** What changed within this time counts together; a day when absent. */
          window?: HumanDuration | string;
          /** Fewer than this are never held back; 3 when absent. */
          minRemoved?: number;
        };
        /** How long people and groups of superseded snapshots stay; 7 days when absent. */
        keepRecords?: HumanDuration | string;
        /** How often the catalog is compared with the snapshot in force; 5 minutes when absent. */
        driftFrequency?: HumanDuration | string;
      };
    };
  };
}

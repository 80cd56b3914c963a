/** How to read an Okta organisation. */
export interface OktaOptions {
  /** `https://example.okta.com`, without a path. */
  url: string;
  /** An API token that may read users and groups. */
  token: string;
  /** Okta search expression for people; all of them when absent. */
  userSearch?: string;
  /** Okta search expression for groups; all of them when absent. */
  groupSearch?: string;
  /** Attribute of a group's profile that other groups name as their parent; Okta's group id when absent. */
  groupKey?: string;
  /** Attribute of a group's profile with its parent. */
  parentKey: string;
  /** Attribute of a group's profile with its leader. */
  managerKey: string;
  /** Attribute of people's profile that `managerKey` holds; Okta's user id when absent. */
  managerBy?: string;
  /** Attribute of a group's profile with what sort of group it is. */
  typeKey: string;
  pageSize: number;
  /** Milliseconds after which everybody is read anew rather than only what changed. */
  fullEvery: number;
}

/** One thing that must be right for the portal to be safe. @public */
export interface PostureItem {
  id: string;
  /** What is right, in a sentence: "Permissions are enforced". */
  title: string;
  /** Red stops production; amber is shown. */
  state: 'green' | 'amber' | 'red';
  /** What was seen. */
  observed: string;
  /** Where to change it. */
  configKey?: string;
  /** What to do; absent when green. */
  remedy?: string;
}

/** @public */
export interface PostureReport {
  /** UTC instant, ISO 8601. */
  checkedAt: string;
  environment: 'production' | 'development';
  items: PostureItem[];
}

/** What the scorecard is about: the system of this repository's catalog-info.yaml. */
export const SCOPE = 'system:default/builder-insights';

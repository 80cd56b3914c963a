/** What the management API asks for in development: a fixed token that opens nothing else. */
export const developmentManagementToken =
  'not-a-secret-local-development-only-ssws';

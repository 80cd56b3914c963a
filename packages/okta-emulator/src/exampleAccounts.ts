/** The people the example data introduces by role; the sign-in page lists them first. */
export const exampleAccounts: readonly string[] = [
  'advocate',
  'advocate-amer',
  'manager',
  'head',
  'partner',
  'platform-owner',
  'auditor',
  'admin',
  'employee',
];

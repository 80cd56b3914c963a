/** The accounts that the examples let people sign in as. */
export const exampleAccounts = [
  'advocate',
  'advocate-amer',
  'manager',
  'head',
  'partner',
  'platform-owner',
  'auditor',
  'admin',
  'employee',
] as const;

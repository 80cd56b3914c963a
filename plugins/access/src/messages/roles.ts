/** Names of roles, of how one comes to hold them, and of what a change of roles does. */
export const rolesMessages = {
  name: {
    viewer: 'Viewer',
    advocate: 'Advocate',
    manager: 'Manager',
    'product-partner': 'Product partner',
    admin: 'Admin',
    'platform-owner': 'Platform owner',
    auditor: 'Auditor',
  },
  origin: {
    everyone: 'Everyone signed in',
    membership: 'Member of the group',
    leadership: 'Leads the group',
    grant: 'Granted',
    'break-glass': 'Emergency access',
  },
  /** As parts of "You are …". */
  clause: {
    advocate: 'an advocate in {{scopes}}',
    manager: 'a manager of {{scopes}}',
    'product-partner': 'a product partner for {{scopes}}',
    admin: 'an admin',
    'platform-owner': 'a platform owner',
    auditor: 'an auditor',
  },
  everything: 'Everything',
  whatIsOpen: 'What is open',
  system: 'the portal',
  impact: {
    nobody: 'Nobody gains or loses a role by it.',
    people_one: 'One person’s roles change.',
    people_other: 'The roles of {{count}} people change.',
    gains: 'Gains',
    losses: 'Loses',
    notAll: 'The first {{shown}} are shown.',
  },
} as const;

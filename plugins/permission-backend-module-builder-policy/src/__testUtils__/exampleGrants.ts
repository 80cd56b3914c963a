const group = (name: string) => `group:default/${name}`;
const user = (name: string) => `user:default/${name}`;

/** What was granted in the example company. */
export const exampleGrants = [
  {
    role: 'product-partner',
    subject: group('search-product'),
    scope: group('search-product'),
  },
  {
    role: 'product-partner',
    subject: user('pia'),
    scope: 'component:default/charts',
  },
  { role: 'manager', subject: user('dee'), scope: group('south') },
  { role: 'admin', subject: user('ada'), until: '2999-01-01T00:00:00Z' },
  {
    role: 'admin',
    subject: user('former-admin'),
    until: '2020-01-01T00:00:00Z',
  },
  { role: 'auditor', subject: user('rex') },
  { role: 'platform-owner', subject: user('olga') },
  { role: 'admin', subject: user('nobody') },
].map(grant => ({
  ...grant,
  grantedBy: user('head'),
  reason: 'For this test',
}));

import { StaticOrgDirectory } from '../../__testUtils__/StaticOrgDirectory';

/** A small company: Builder Relations with two levels below it, and everybody else. */
export function smallCompany(): StaticOrgDirectory {
  const org = StaticOrgDirectory.fromEntities([]);
  org.form('company', { manager: 'ceo' });
  org.form('builder-relations', { parent: 'company', manager: 'head' });
  org.form('emea', { parent: 'builder-relations', manager: 'mia' });
  org.form('south', { parent: 'emea', manager: 'sol' });
  org.form('apac', { parent: 'builder-relations' });
  org.form('finance', { parent: 'company', manager: 'mia' });
  org.form('search-product', { parent: 'company', manager: 'pat' });
  const people: Record<string, string[]> = {
    ceo: ['company'],
    head: ['builder-relations'],
    mia: ['emea'],
    sol: ['south'],
    ann: ['south', 'finance'],
    kim: ['apac'],
    pat: ['search-product'],
    pia: ['search-product'],
    ada: ['finance'],
    bea: ['finance'],
    rex: ['finance'],
  };
  for (const [name, groups] of Object.entries(people)) {
    org.hire(name, groups);
  }
  return org;
}

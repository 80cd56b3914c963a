import type {
  StagedGroup,
  StagedPerson,
} from '@builder-insights/plugin-access-node';

/** Who leads a group below which other group. */
export type Groups = Record<string, { parent?: string; leader?: string }>;
/** Which group a person belongs to. */
export type Staff = Record<string, string>;

export const exampleGroups: Groups = {
  company: {},
  br: { parent: 'company', leader: 'head' },
  operations: { parent: 'br', leader: 'chief' },
  emea: { parent: 'br', leader: 'manager' },
  iberia: { parent: 'emea', leader: 'lead' },
  finance: { parent: 'company' },
  risk: { parent: 'company' },
};

/** `employee` holds no role and belongs nowhere near: the one whom a review can fall back on. */
export const exampleStaff: Staff = {
  head: 'br',
  chief: 'operations',
  admin: 'operations',
  second: 'operations',
  manager: 'emea',
  advocate: 'emea',
  lead: 'iberia',
  member: 'iberia',
  owner: 'finance',
  employee: 'finance',
  auditor: 'risk',
};

export const user = (name: string) => `user:default/${name}`;
export const group = (name: string) => `group:default/${name}`;

export function stagedGroups(groups: Groups): StagedGroup[] {
  return Object.entries(groups).map(([name, { parent, leader }]) => ({
    id: name,
    name,
    title: name,
    type: 'team',
    ref: group(name),
    ...(parent && { parentRef: group(parent) }),
    ...(leader && { managerRef: user(leader) }),
  }));
}

export function stagedPeople(staff: Staff): StagedPerson[] {
  return Object.entries(staff).map(([name, place]) => ({
    id: name,
    name,
    displayName: name,
    ref: user(name),
    groupIds: [place],
    active: true,
  }));
}

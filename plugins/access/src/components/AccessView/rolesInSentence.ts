import {
  ROLES,
  type HeldRole,
  type Role,
} from '@builder-insights/plugin-access-common';

/** Roles that a sentence names; that everyone may read what is open goes without saying. */
type SaidRole = Exclude<Role, 'viewer'>;

/** What the sentence about somebody's roles consists of. */
export interface RolesInSentence {
  /** Each role once, with everything it covers. */
  clauses: Array<{ role: SaidRole; scopeRefs: string[] }>;
  /** Emergency access, which is no role to speak of in one breath with them. */
  emergency: HeldRole[];
}

/** Sorts the roles that are in force for a sentence, the least first. */
export function rolesInSentence(roles: readonly HeldRole[]): RolesInSentence {
  const inForce = roles.filter(({ withheld }) => !withheld);
  const standing = inForce.filter(({ origin }) => origin !== 'break-glass');
  const said = ROLES.filter((role): role is SaidRole => role !== 'viewer');
  const clauses = said.flatMap(role => {
    const held = standing.filter(other => other.role === role);
    const scopeRefs = held.flatMap(({ scopeRef }) => scopeRef ?? []);
    return held.length === 0
      ? []
      : [{ role, scopeRefs: [...new Set(scopeRefs)] }];
  });
  return {
    clauses,
    emergency: inForce.filter(({ origin }) => origin === 'break-glass'),
  };
}

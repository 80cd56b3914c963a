import type { RoleSeed } from './readRolesConfig';

/** What makes a seed the same seed, whoever wrote it and why. */
export function seedKeyOf({ role, subjectRef, scopeRef }: RoleSeed): string {
  return [role, subjectRef, scopeRef ?? ''].join(' ');
}

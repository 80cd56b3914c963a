import type { OrgFinding } from '@builder-insights/plugin-access-common';

/** Whether somebody with a privileged role would lose their sessions by a snapshot. */
export function findPrivilegedRemoved(refs: readonly string[]): OrgFinding[] {
  return refs.length > 0
    ? [
        {
          code: 'privileged-removed',
          message: `${refs.slice(0, 5).join(', ')}${
            refs.length > 5 ? ` and ${refs.length - 5} more` : ''
          } would leave, be suspended or be replaced, and ${
            refs.length === 1
              ? 'holds a privileged role'
              : 'hold privileged roles'
          }. A second person has to agree; see that others hold the role first.`,
          ids: refs.slice(0, 20),
        },
      ]
    : [];
}

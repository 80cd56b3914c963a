import type { OrgFinding } from '@builder-insights/plugin-access-common';
import type { StagedGroup } from '@builder-insights/plugin-access-node';

/** Whether somebody else leads so much of the organisation that one wrong row of the source must not be enough. */
export function leadsMuch(
  group: Pick<StagedGroup, 'ref' | 'parentRef'>,
  rootGroup: string | undefined,
): boolean {
  return group.ref === rootGroup || group.parentRef === rootGroup;
}

/** Groups at the top of the organisation that would get another leader. */
export function findLeadersChanged(refs: readonly string[]): OrgFinding[] {
  return refs.length > 0
    ? [
        {
          code: 'leader-changed',
          message: `${refs.slice(0, 5).join(', ')}${
            refs.length > 5 ? ` and ${refs.length - 5} more` : ''
          } would be led by somebody else or by nobody; whoever leads reads everything below. A second person has to agree.`,
          ids: refs.slice(0, 20),
        },
      ]
    : [];
}

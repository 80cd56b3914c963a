import type {
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import type { INSIGHT_RESOURCE_TYPE } from '@builder-insights/plugin-builder-insights-common';
import { insightConditions } from '@builder-insights/plugin-builder-insights-node';
import type { Roles } from './RoleResolver';

type InsightCriteria = PermissionCriteria<
  PermissionCondition<typeof INSIGHT_RESOURCE_TYPE>
>;

/**
 * Every way in which somebody may come to an insight; one of them is enough.
 *
 * @remarks
 * Restricted insights are for their author, the leaders above them and whoever
 * they are assigned to: no granted role reaches them.
 */
export function insightReadConditions(
  roles: Roles,
): [InsightCriteria, ...InsightCriteria[]] {
  const { userRef, teams, leads, productAreas, isAdmin, isAuditor } = roles;
  const conditions: [InsightCriteria, ...InsightCriteria[]] = [
    insightConditions.hasSensitivity({ sensitivity: 'open' }),
    insightConditions.isAuthor({ userRef }),
    insightConditions.isAssignee({ userRef }),
  ];
  if (leads.length > 0) {
    conditions.push(insightConditions.capturedBelow({ groups: leads }));
  }
  if (isAdmin || isAuditor) {
    conditions.push(
      insightConditions.hasSensitivity({ sensitivity: 'internal' }),
    );
    return conditions;
  }
  if (teams.length > 0) {
    conditions.push(insightConditions.capturedByTeam({ groups: teams }));
  }
  if (productAreas.length > 0) {
    conditions.push(insightConditions.inProductArea({ productAreas }));
  }
  return conditions;
}

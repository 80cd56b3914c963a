import type {
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import type { EffectiveRoles } from '@builder-insights/plugin-access-node';
import type { INSIGHT_RESOURCE_TYPE } from '@builder-insights/plugin-builder-insights-common';
import { insightConditions } from '@builder-insights/plugin-builder-insights-node';

type InsightCriteria = PermissionCriteria<
  PermissionCondition<typeof INSIGHT_RESOURCE_TYPE>
>;

/**
 * Every way in which somebody may come to an insight; one of them is enough.
 *
 * @remarks
 * Restricted insights are for their author, the managers above them and whoever
 * they are assigned to: no role that covers everything reaches them. Emergency
 * access opens them below one group, for as long as it lasts.
 *
 * @param productAreas - those they are a partner for
 */
export function insightReadConditions(
  roles: EffectiveRoles,
  productAreas: string[],
): [InsightCriteria, ...InsightCriteria[]] {
  const { userRef, teams, leads, breakGlass, isAdmin, isAuditor } = roles;
  const conditions: [InsightCriteria, ...InsightCriteria[]] = [
    insightConditions.hasSensitivity({ sensitivity: 'open' }),
    insightConditions.isAuthor({ userRef }),
    insightConditions.isAssignee({ userRef }),
  ];
  if (leads.length > 0) {
    conditions.push(insightConditions.capturedBelow({ groups: leads }));
  }
  if (breakGlass) {
    const groups = [breakGlass.scopeRef];
    conditions.push(insightConditions.capturedBelow({ groups }));
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

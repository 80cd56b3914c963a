import { createPermission } from '@backstage/plugin-permission-common';

/** @public */
export const READINESS_SCOPE_RESOURCE_TYPE = 'readiness-scope';

const ofScope = { resourceType: READINESS_SCOPE_RESOURCE_TYPE } as const;

/** To see a scope: its gates, evidence, waivers, history, and the registers and records of its rollouts. @public */
export const readinessReadPermission = createPermission({
  name: 'readiness.scope.read',
  attributes: { action: 'read' },
  ...ofScope,
});

/** To state something about any gate of a scope in one's own name, and to have it looked at anew. @public */
export const readinessAttestPermission = createPermission({
  name: 'readiness.evidence.attest',
  attributes: { action: 'create' },
  ...ofScope,
});

/** To send evidence from a program; people cannot. @public */
export const readinessPushPermission = createPermission({
  name: 'readiness.evidence.push',
  attributes: { action: 'create' },
  ...ofScope,
});

/** To ask for a waiver of any gate of a scope. @public */
export const readinessWaiverRequestPermission = createPermission({
  name: 'readiness.waiver.request',
  attributes: { action: 'create' },
  ...ofScope,
});

/** To approve, refuse or revoke a waiver that somebody else asked for. @public */
export const readinessWaiverApprovePermission = createPermission({
  name: 'readiness.waiver.approve',
  attributes: { action: 'update' },
  ...ofScope,
});

/** To record a decision about a ring. @public */
export const readinessDecidePermission = createPermission({
  name: 'readiness.record.create',
  attributes: { action: 'create' },
  ...ofScope,
});

/** To add to the registers of open decisions, risks and milestones, and to change anything in them. @public */
export const readinessRegisterEditPermission = createPermission({
  name: 'readiness.register.edit',
  attributes: { action: 'update' },
  ...ofScope,
});

/** To draft and publish the rules of a scorecard; needed for every scope that it is applied to. @public */
export const readinessRulesEditPermission = createPermission({
  name: 'readiness.rules.edit',
  attributes: { action: 'update' },
  ...ofScope,
});

/** All of them. @public */
export const readinessPermissions = [
  readinessReadPermission,
  readinessAttestPermission,
  readinessPushPermission,
  readinessWaiverRequestPermission,
  readinessWaiverApprovePermission,
  readinessDecidePermission,
  readinessRegisterEditPermission,
  readinessRulesEditPermission,
];

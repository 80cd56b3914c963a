import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { byScopeKeys } from './byScopeKeys';
import { scopeKeys } from './scopeKeys';
import { scopeResourceRef } from './scopeResourceRef';

const refs = z
  .array(
    z
      .string()
      .regex(/^[a-z]+:[^/]+\/.+$/i)
      .max(300),
  )
  .min(1)
  .max(200);
type Refs = { refs: string[] };

/** The ways in which somebody may come to a scope. @public */
export const scopeRules = {
  isScope: createPermissionRule({
    resourceRef: scopeResourceRef,
    name: 'IS_SCOPE',
    description: 'Allow these scopes',
    paramsSchema: z.object({ refs }),
    ...byScopeKeys((params: Refs) => params.refs.map(scopeKeys.scope)),
  }),
  isOwnedBy: createPermissionRule({
    resourceRef: scopeResourceRef,
    name: 'IS_OWNED_BY',
    description: 'Allow scopes owned by these people or groups',
    paramsSchema: z.object({ refs }),
    ...byScopeKeys((params: Refs) => params.refs.map(scopeKeys.owner)),
  }),
  isBelow: createPermissionRule({
    resourceRef: scopeResourceRef,
    name: 'IS_BELOW',
    description: 'Allow scopes owned by these groups or by a group below them',
    paramsSchema: z.object({ refs }),
    ...byScopeKeys((params: Refs) => params.refs.map(scopeKeys.below)),
  }),
  hasStakeholder: createPermissionRule({
    resourceRef: scopeResourceRef,
    name: 'HAS_STAKEHOLDER',
    description:
      'Allow scopes where these people or groups own an area, a gate, a decision or a risk',
    paramsSchema: z.object({ refs }),
    ...byScopeKeys((params: Refs) => params.refs.map(scopeKeys.stakeholder)),
  }),
};

import { createConditionExports } from '@backstage/plugin-permission-node';
import { scopeResourceRef } from './scopeResourceRef';
import { scopeRules } from './scopeRules';

const exports = createConditionExports({
  resourceRef: scopeResourceRef,
  rules: scopeRules,
});

/** Conditions for permission policies, one for each rule. @public */
export const scopeConditions = exports.conditions;

/** Makes a policy's conditional decision about scopes. @public */
export const createScopeConditionalDecision = exports.createConditionalDecision;

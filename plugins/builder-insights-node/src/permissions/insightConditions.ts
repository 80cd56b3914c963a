import { createConditionExports } from '@backstage/plugin-permission-node';
import { insightResourceRef } from './insightResourceRef';
import { insightRules } from './insightRules';

const exports = createConditionExports({
  resourceRef: insightResourceRef,
  rules: insightRules,
});

/** Conditions for permission policies, one for each rule. @public */
export const insightConditions = exports.conditions;

/** Makes a policy's conditional decision about insights. @public */
export const createInsightConditionalDecision =
  exports.createConditionalDecision;

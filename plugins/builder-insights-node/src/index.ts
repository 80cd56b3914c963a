/**
 * Permission rules and the org directory of Builder Insights.
 *
 * @packageDocumentation
 */
export type { OrgDirectory, OrgPerson } from './org/OrgDirectory';
export { orgDirectoryServiceRef } from './org/orgDirectoryServiceRef';
export * from './permissions/insightResourceRef';
export * from './permissions/insightRules';
export * from './permissions/insightConditions';

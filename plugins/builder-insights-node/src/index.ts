/**
 * Permission rules and product areas of Builder Insights.
 *
 * @packageDocumentation
 */
export type { ProductAreaDirectory } from './productAreas/ProductAreaDirectory';
export { productAreaDirectoryServiceRef } from './productAreas/productAreaDirectoryServiceRef';
export * from './permissions/insightResourceRef';
export * from './permissions/insightRules';
export * from './permissions/insightConditions';

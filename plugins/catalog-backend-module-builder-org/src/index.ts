/**
 * The guarded source of people and groups, and managers of groups in the catalog model.
 *
 * @packageDocumentation
 */
export { catalogModuleBuilderOrg as default } from './module';

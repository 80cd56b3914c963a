/**
 * Managers of groups in the catalog model.
 *
 * @packageDocumentation
 */
export { catalogModuleBuilderOrg as default } from './module';

/**
 * Who may do what in Builder Insights.
 *
 * @packageDocumentation
 */
export { permissionModuleBuilderPolicy as default } from './module';

/**
 * The readiness scorecard of Builder Insights: its gates, its rollout, and how each gate is looked at.
 *
 * @packageDocumentation
 */
export { readinessModuleBuilderInsights as default } from './module';

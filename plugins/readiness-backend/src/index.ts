/**
 * Whether a rollout may go on, and why.
 *
 * @packageDocumentation
 */
export { readinessPlugin as default } from './plugin';

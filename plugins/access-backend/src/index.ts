/**
 * Roles, reviews, break-glass, audit trail and posture over HTTP.
 *
 * @packageDocumentation
 */
export { accessFeatureLoader as default } from './accessFeatureLoader';

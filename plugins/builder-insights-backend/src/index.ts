/**
 * Capture, list and report what builders say.
 *
 * @packageDocumentation
 */
export { builderInsightsPlugin as default } from './plugin';

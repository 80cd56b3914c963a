/**
 * Pages that say who one is, where one belongs, what one may do, and who can tell.
 *
 * @packageDocumentation
 */
export { accessFrontendPlugin as default } from './plugin';
export {
  AccessPage,
  accessPlugin,
  EmergencyAccessBanner,
} from './classicPlugin';
export { accessApiRef, type AccessApi } from './api/AccessApi';
export { AccessClient } from './api/AccessClient';
export { rootRouteRef } from './routes';
export { accessTranslationRef } from './translation';

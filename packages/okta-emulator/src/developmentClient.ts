import type { OktaEmulatorClient } from './types';

/** The client a portal in development uses; its secret guards nothing. */
export const developmentClient: OktaEmulatorClient = {
  clientId: 'builder-insights-local',
  clientSecret: 'not-a-secret-local-development-only',
  redirectUris: ['http://localhost:7007/api/auth/okta/handler/frame'],
};

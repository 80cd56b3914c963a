import type { JsonObject } from '@backstage/types';

/** The configuration of a production portal with which nothing is wrong. */
export const safeConfig = {
  app: { baseUrl: 'https://insights.example.com' },
  backend: {
    baseUrl: 'https://insights.example.com',
    rateLimit: { window: '1m', incomingRequestLimit: 600 },
    auth: {
      externalAccess: [
        {
          type: 'static',
          options: { token: 'a-token-for-one-thing', subject: 'ci' },
          accessRestrictions: [{ plugin: 'catalog' }],
        },
      ],
    },
  },
  auth: {
    environment: 'production',
    backstageTokenExpiration: { minutes: 10 },
    session: { secret: 'a-secret-of-more-than-32-characters-indeed' },
    providers: {
      okta: {
        production: {
          metadataUrl:
            'https://example.okta.com/oauth2/default/.well-known/openid-configuration',
        },
      },
    },
  },
  permission: { enabled: true },
  catalog: { rules: [{ allow: ['Component', 'API'] }] },
  mongo: { uri: 'mongodb://mongo.example.com/' },
  access: { oktaEventHook: { secret: 'a-secret-of-the-event-hook' } },
} satisfies JsonObject;

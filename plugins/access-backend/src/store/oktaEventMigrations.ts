import type { MongoMigration } from '@builder-insights/backend-mongo';

/** Much longer than Okta tries to deliver an event. */
const KEPT_SECONDS = 30 * 24 * 60 * 60;

/** The ids of Okta's events that were answered. */
export const oktaEventMigrations: readonly MongoMigration[] = [
  {
    id: '2026-11-okta-events',
    collections: [
      {
        name: 'okta_events',
        indexes: [
          {
            name: 'answeredAt',
            key: { answeredAt: 1 },
            expireAfterSeconds: KEPT_SECONDS,
          },
        ],
        validator: {
          bsonType: 'object',
          required: ['answeredAt'],
          properties: { answeredAt: { bsonType: 'date' } },
        },
      },
    ],
  },
];

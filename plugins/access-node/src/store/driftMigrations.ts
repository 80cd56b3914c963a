import type { MongoMigration } from '@builder-insights/backend-mongo';

const string = { bsonType: 'string' } as const;
const date = { bsonType: 'date' } as const;

/** What the collection of disagreements looks like. */
export const driftMigrations: MongoMigration[] = [
  {
    id: '2026-11-drift',
    collections: [
      {
        name: 'drift_records',
        indexes: [
          {
            name: 'openOnce',
            key: { subjectRef: 1, key: 1 },
            unique: true,
            partialFilterExpression: { open: true },
          },
          { name: 'open', key: { open: 1, rank: 1, firstSeenAt: 1 } },
          { name: 'subject', key: { subjectRef: 1, kind: 1, open: 1 } },
          {
            name: 'resolved',
            key: { resolvedAt: 1 },
            expireAfterSeconds: 90 * 24 * 60 * 60,
          },
        ],
        validator: {
          bsonType: 'object',
          required: ['subjectRef', 'kind', 'key', 'open', 'firstSeenAt'],
          properties: {
            subjectRef: string,
            kind: string,
            key: string,
            open: { bsonType: 'bool' },
            firstSeenAt: date,
            lastSeenAt: date,
            resolvedAt: date,
          },
        },
      },
    ],
  },
];

import type { MongoMigration } from '@builder-insights/backend-mongo';

const string = { bsonType: 'string' } as const;
const date = { bsonType: 'date' } as const;

/**
 * Uses of emergency access. They are evidence and are never removed.
 *
 * @remarks
 * The index `unreviewed` is what makes a second use impossible before somebody reviewed the first, however many
 * processes are asked at once.
 */
export const breakGlassMigrations: MongoMigration[] = [
  {
    id: '2026-11-break-glass',
    collections: [
      {
        name: 'break_glass',
        indexes: [
          {
            name: 'unreviewed',
            key: { userRef: 1 },
            unique: true,
            partialFilterExpression: { reviewed: false },
          },
          { name: 'userRef', key: { userRef: 1, startedAt: -1 } },
          { name: 'startedAt', key: { startedAt: -1 } },
        ],
        validator: {
          bsonType: 'object',
          required: [
            'userRef',
            'reason',
            'scopeRef',
            'startedAt',
            'endsAt',
            'reviewed',
          ],
          properties: {
            userRef: string,
            displayName: string,
            reason: string,
            ticket: string,
            scopeRef: string,
            startedAt: date,
            endsAt: date,
            endedAt: date,
            reviewed: { bsonType: 'bool' },
          },
        },
      },
    ],
  },
];

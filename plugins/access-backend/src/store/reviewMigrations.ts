import type { MongoMigration } from '@builder-insights/backend-mongo';

const string = { bsonType: 'string' } as const;
const date = { bsonType: 'date' } as const;

/** Reviews of access. They are evidence and are never removed. */
export const reviewMigrations: MongoMigration[] = [
  {
    id: '2026-11-access-reviews',
    collections: [
      {
        name: 'access_reviews',
        indexes: [
          { name: 'openedAt', key: { openedAt: -1 } },
          { name: 'state', key: { state: 1, dueAt: 1 } },
        ],
        validator: {
          bsonType: 'object',
          required: [
            'title',
            'state',
            'openedBy',
            'openedAt',
            'dueAt',
            'populationHash',
            'itemHashes',
          ],
          properties: {
            title: string,
            state: { enum: ['open', 'closing', 'closed'] },
            openedBy: string,
            openedAt: date,
            dueAt: date,
            populationHash: string,
            itemHashes: { bsonType: 'array', items: string },
            closedAt: date,
            closingHash: string,
          },
        },
      },
      {
        name: 'access_review_items',
        indexes: [
          { name: 'reviewId', key: { reviewId: 1, _id: 1 } },
          { name: 'reviewerRef', key: { reviewerRef: 1, reviewId: 1 } },
        ],
        validator: {
          bsonType: 'object',
          required: [
            'reviewId',
            'reviewerRef',
            'frozen',
            'decision',
            'history',
          ],
          properties: {
            reviewId: string,
            reviewerRef: string,
            frozen: { bsonType: 'object' },
            decision: { enum: ['keep', 'revoke', 'none'] },
            history: { bsonType: 'array' },
          },
        },
      },
    ],
  },
];

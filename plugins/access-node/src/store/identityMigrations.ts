import type {
  MongoMigration,
  MongoSchema,
} from '@builder-insights/backend-mongo';

const text: MongoSchema = { bsonType: 'string' };
const texts: MongoSchema = { bsonType: 'array', items: text };
const date: MongoSchema = { bsonType: 'date' };

/** One document for each person who ever signed in, and one for each whose tokens were ever revoked; both stay. */
export const identityMigrations: readonly MongoMigration[] = [
  {
    id: '2026-11-identities',
    collections: [
      {
        name: 'identities',
        validator: {
          bsonType: 'object',
          required: [
            'subject',
            'issuer',
            'methods',
            'authenticatedAt',
            'verifiedAt',
            'claimedGroups',
          ],
          properties: {
            subject: text,
            issuer: text,
            methods: texts,
            authenticatedAt: date,
            verifiedAt: date,
            claimedGroups: texts,
            caution: text,
          },
        },
      },
      {
        name: 'revocations',
        validator: {
          bsonType: 'object',
          required: ['revokedAfter', 'reason'],
          properties: { revokedAfter: date, reason: text },
        },
      },
    ],
  },
];

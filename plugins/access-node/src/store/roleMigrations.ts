import type { MongoMigration } from '@builder-insights/backend-mongo';
import { GRANTABLE_ROLES } from '@builder-insights/plugin-access-common';

const string = { bsonType: 'string' } as const;
const date = { bsonType: 'date' } as const;

/** Where roles lie. Nothing in it is ever removed: a revoked grant is part of the answer to an auditor. */
export const roleMigrations: MongoMigration[] = [
  {
    id: '2026-12-roles',
    collections: [
      {
        name: 'role_grants',
        indexes: [
          { name: 'subject', key: { subjectRef: 1, state: 1 } },
          { name: 'newest', key: { grantedAt: -1, _id: -1 } },
          {
            name: 'seed',
            key: { seedKey: 1 },
            unique: true,
            partialFilterExpression: { seedKey: { $exists: true } },
          },
        ],
        validator: {
          bsonType: 'object',
          required: [
            'role',
            'subjectRef',
            'state',
            'grantedBy',
            'grantedAt',
            'reason',
            'history',
          ],
          properties: {
            role: { enum: GRANTABLE_ROLES },
            subjectRef: string,
            scopeRef: string,
            state: { enum: ['active', 'revoked'] },
            grantedBy: string,
            grantedAt: date,
            reason: string,
            expiresAt: date,
            history: { bsonType: 'array', items: { bsonType: 'object' } },
          },
        },
      },
      {
        name: 'role_withheld',
        indexes: [{ name: 'user', key: { userRef: 1 } }],
      },
      { name: 'role_turns' },
    ],
  },
];

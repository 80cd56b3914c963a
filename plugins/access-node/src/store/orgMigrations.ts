import type { MongoMigration } from '@builder-insights/backend-mongo';

const string = { bsonType: 'string' } as const;
const strings = { bsonType: 'array', items: string } as const;
const date = { bsonType: 'date' } as const;

/** What the collections of the organisation look like. */
export const orgMigrations: MongoMigration[] = [
  {
    id: '2026-11-org',
    collections: [
      {
        name: 'org_snapshots',
        indexes: [
          { name: 'readAt', key: { readAt: -1 } },
          { name: 'state', key: { state: 1, readAt: -1 } },
          { name: 'acceptedAt', key: { acceptedAt: -1 } },
        ],
        validator: {
          bsonType: 'object',
          required: ['source', 'state', 'readAt', 'changes', 'findings'],
          properties: {
            source: string,
            state: {
              enum: ['reading', 'accepted', 'held', 'refused', 'superseded'],
            },
            readAt: date,
            acceptedAt: date,
          },
        },
      },
      {
        name: 'org_people',
        indexes: [
          { name: 'ref', key: { snapshotId: 1, ref: 1 }, unique: true },
          { name: 'id', key: { snapshotId: 1, id: 1 }, unique: true },
          {
            name: 'oktaId',
            key: { snapshotId: 1, oktaId: 1 },
            unique: true,
            partialFilterExpression: { oktaId: { $exists: true } },
          },
          { name: 'groupIds', key: { snapshotId: 1, groupIds: 1, ref: 1 } },
        ],
        validator: {
          bsonType: 'object',
          required: ['snapshotId', 'id', 'ref', 'name', 'active', 'groupIds'],
          properties: {
            snapshotId: string,
            id: string,
            ref: { bsonType: 'string', pattern: '^user:default/' },
            name: string,
            oktaId: string,
            active: { bsonType: 'bool' },
            groupIds: strings,
          },
        },
      },
      {
        name: 'org_groups',
        indexes: [
          { name: 'ref', key: { snapshotId: 1, ref: 1 }, unique: true },
          { name: 'id', key: { snapshotId: 1, id: 1 }, unique: true },
        ],
        validator: {
          bsonType: 'object',
          required: ['snapshotId', 'id', 'ref', 'name', 'title', 'type'],
          properties: {
            snapshotId: string,
            id: string,
            ref: { bsonType: 'string', pattern: '^group:default/' },
          },
        },
      },
      {
        name: 'org_changes',
        indexes: [{ name: 'order', key: { snapshotId: 1, rank: 1, ref: 1 } }],
      },
      { name: 'org_state' },
    ],
  },
];

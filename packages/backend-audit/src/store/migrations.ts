import type {
  MongoIndex,
  MongoMigration,
} from '@builder-insights/backend-mongo';

/** Fields that a list of events can be led by, each with an index that is read newest first. */
const LEADING_FIELDS = [
  'actor.ref',
  'action',
  'plugin',
  'outcome',
  'target',
  'severity',
  'breakGlassId',
  'correlationId',
];

const newestFirst: MongoIndex[] = [
  { name: 'at', key: { at: -1, _id: -1 } },
  ...LEADING_FIELDS.map(
    (field): MongoIndex => ({
      name: field.replace('.', '_'),
      key: { [field]: 1, at: -1, _id: -1 },
    }),
  ),
];

const place: MongoIndex = {
  name: 'place',
  key: { stream: 1, sequence: 1 },
  unique: true,
};

const string = { bsonType: 'string' } as const;
const date = { bsonType: 'date' } as const;
const link = { stream: string, hash: string, previousHash: string } as const;

/** What the database of the audit trail looks like. */
export const migrations: MongoMigration[] = [
  {
    id: '2026-11-audit',
    collections: [
      {
        name: 'entries',
        indexes: [place, ...newestFirst],
        validator: {
          bsonType: 'object',
          required: ['stream', 'sequence', 'previousHash', 'hash', 'id', 'at'],
          properties: { ...link, id: string, at: date, sealedAt: date },
        },
      },
      // Intents that have no end yet, so that a list can tell them without looking at all others.
      { name: 'open_intents', indexes: [place, ...newestFirst] },
      {
        name: 'registry',
        indexes: [
          place,
          { name: 'about', key: { about: 1, sequence: -1 } },
          { name: 'kind', key: { kind: 1, sequence: 1 } },
        ],
        validator: {
          bsonType: 'object',
          required: ['stream', 'sequence', 'previousHash', 'hash', 'kind'],
          properties: { ...link, kind: string, about: string },
        },
      },
      { name: 'streams' },
      {
        name: 'anchors',
        indexes: [{ name: 'place', key: { stream: 1, sequence: -1 } }],
      },
    ],
  },
];

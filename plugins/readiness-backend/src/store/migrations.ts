import type { MongoMigration } from '@builder-insights/backend-mongo';

const string = { bsonType: 'string' } as const;
const strings = { bsonType: 'array', items: string } as const;
const date = { bsonType: 'date' } as const;
const object = { bsonType: 'object' } as const;

/** Much longer than a program tries to send the same again. */
const PUSHES_KEPT_SECONDS = 30 * 24 * 60 * 60;
/** Long after what was told has passed. */
const NOTICES_KEPT_SECONDS = 400 * 24 * 60 * 60;
const REFRESHES_KEPT_SECONDS = 60 * 60;
/** A statement that nobody confirms in a month is no evidence of today. */
const ATTESTATIONS_KEPT_SECONDS = 30 * 24 * 60 * 60;

/** What the database of readiness looks like. */
export const migrations: MongoMigration[] = [
  {
    id: '2026-11-readiness-boards',
    collections: [
      {
        name: 'boards',
        indexes: [
          { name: 'ref', key: { ref: 1 } },
          { name: 'scorecard', key: { scorecardId: 1, ref: 1 } },
          ...(['keys', 'marks', 'titleWords'] as const).map(field => ({
            name: field,
            key: { scorecardId: 1, [field]: 1, ref: 1 } as const,
          })),
          { name: 'nextDueAt', key: { nextDueAt: 1 } },
        ],
        validator: {
          bsonType: 'object',
          required: ['scorecardId', 'ref', 'keys', 'marks', 'tally'],
          properties: {
            ...{ scorecardId: string, ref: string, tally: string },
            ...{ keys: strings, marks: strings, titleWords: strings },
            ...{ nextDueAt: date, updatedAt: date },
          },
        },
      },
      { name: 'board_cells' },
      {
        name: 'rollups',
        indexes: [{ name: 'scorecard', key: { scorecardId: 1, node: 1 } }],
      },
      { name: 'rollup_days' },
      {
        name: 'history',
        indexes: [
          { name: 'board', key: { boardId: 1, at: -1, seq: -1, _id: -1 } },
          {
            name: 'gate',
            key: { boardId: 1, gateId: 1, at: -1, seq: -1, _id: -1 },
          },
          {
            name: 'subject',
            key: { boardId: 1, kind: 1, subjectId: 1, at: -1, seq: -1 },
          },
          { name: 'when', key: { kind: 1, at: 1 } },
        ],
        validator: {
          bsonType: 'object',
          required: ['boardId', 'at', 'seq', 'kind', 'subjectId', 'note'],
          properties: { boardId: string, at: date, note: string },
        },
      },
      {
        name: 'evidence',
        indexes: [
          { name: 'gate', key: { boardId: 1, gateId: 1, collectedAt: -1 } },
          { name: 'hash', key: { boardId: 1, hash: 1 } },
        ],
      },
      {
        name: 'pushes',
        indexes: [
          {
            name: 'at',
            key: { at: 1 },
            expireAfterSeconds: PUSHES_KEPT_SECONDS,
          },
        ],
      },
      {
        name: 'attestations',
        indexes: [
          { name: 'gate', key: { boardId: 1, gateId: 1 }, unique: true },
          {
            name: 'at',
            key: { at: 1 },
            expireAfterSeconds: ATTESTATIONS_KEPT_SECONDS,
          },
        ],
        validator: {
          bsonType: 'object',
          required: ['boardId', 'gateId', 'at', 'attestation'],
          properties: { boardId: string, gateId: string, at: date },
        },
      },
      {
        name: 'refreshes',
        indexes: [
          {
            name: 'at',
            key: { at: 1 },
            expireAfterSeconds: REFRESHES_KEPT_SECONDS,
          },
        ],
      },
    ],
  },
  {
    id: '2026-11-readiness-governance',
    collections: [
      {
        name: 'waivers',
        indexes: [
          { name: 'board', key: { boardId: 1, status: 1 } },
          { name: 'status', key: { status: 1 } },
        ],
        validator: {
          bsonType: 'object',
          required: ['boardId', 'status', 'revision', 'waiver'],
          properties: { boardId: string, status: string, waiver: object },
        },
      },
      {
        name: 'waiver_versions',
        indexes: [{ name: 'board', key: { boardId: 1, at: 1 } }],
      },
      {
        name: 'rulesets',
        indexes: [
          {
            name: 'version',
            key: { scorecardId: 1, version: 1 },
            unique: true,
          },
        ],
      },
      { name: 'drafts' },
      {
        name: 'registers',
        indexes: [{ name: 'register', key: { rolloutId: 1, register: 1 } }],
      },
      {
        name: 'register_versions',
        indexes: [
          { name: 'register', key: { rolloutId: 1, register: 1, at: 1 } },
        ],
      },
      {
        name: 'records',
        indexes: [
          {
            name: 'sequence',
            key: { rolloutId: 1, sequence: 1 },
            unique: true,
          },
        ],
      },
      { name: 'record_heads' },
      {
        name: 'notices',
        indexes: [
          {
            name: 'at',
            key: { at: 1 },
            expireAfterSeconds: NOTICES_KEPT_SECONDS,
          },
        ],
      },
    ],
  },
];

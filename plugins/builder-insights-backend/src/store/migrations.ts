import {
  CONFIDENCES,
  CONSENTS,
  INSIGHT_STATES,
  INSIGHT_TYPES,
  PRIORITIES,
  SENSITIVITIES,
  SENTIMENTS,
} from '@builder-insights/plugin-builder-insights-common';
import type { MongoMigration } from '@builder-insights/backend-mongo';

/**
 * Fields that a list can be led by: each has an index that is read newest
 * first, named after the field.
 */
export const LEADING_FIELDS = [
  'readers',
  'words',
  'authorRef',
  'eventRef',
  'teamRef',
  'productAreas',
  'orgPathAtCapture',
] as const;

const string = { bsonType: 'string' } as const;
const strings = { bsonType: 'array', items: string } as const;
const date = { bsonType: 'date' } as const;

/** What the database of Builder Insights looks like. */
export const migrations: MongoMigration[] = [
  {
    id: '2026-11-insights',
    collections: [
      {
        name: 'insights',
        indexes: [
          { name: 'clientId', key: { clientId: 1 }, unique: true },
          { name: 'capturedAt', key: { capturedAt: -1, _id: -1 } },
          ...LEADING_FIELDS.map(field => ({
            name: field,
            key: { [field]: 1, capturedAt: -1, _id: -1 } as const,
          })),
        ],
        validator: {
          bsonType: 'object',
          required: [
            'clientId',
            'payloadHash',
            'revision',
            'authorRef',
            'teamRef',
            'orgPathAtCapture',
            'capturedAt',
            'receivedAt',
            'readers',
            'words',
          ],
          properties: {
            clientId: string,
            type: { enum: INSIGHT_TYPES },
            sentiment: { enum: SENTIMENTS },
            priority: { enum: PRIORITIES },
            confidence: { enum: CONFIDENCES },
            consent: { enum: CONSENTS },
            sensitivity: { enum: SENSITIVITIES },
            state: { enum: INSIGHT_STATES },
            productAreas: strings,
            orgPathAtCapture: strings,
            orgPath: strings,
            readers: strings,
            words: strings,
            capturedAt: date,
            receivedAt: date,
          },
        },
      },
      {
        name: 'insight_revisions',
        indexes: [
          {
            name: 'insight',
            key: { insightId: 1, revision: 1 },
            unique: true,
          },
        ],
      },
      { name: 'team_paths' },
      { name: 'settings' },
    ],
  },
];

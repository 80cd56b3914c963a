import {
  INSIGHT_STATES,
  SOURCES,
} from '@builder-insights/plugin-builder-insights-common';
import { z } from 'zod';
import { importRowSchema } from '../input/captureSchema';
import { optionalContent, requiredContent } from '../input/fieldSchemas';

const instant = z.iso.datetime();

const insight = z.object({
  id: z.uuid(),
  clientId: z.uuid(),
  rootId: z.uuid().optional(),
  revision: z.int(),
  state: z.enum(INSIGHT_STATES),
  ...requiredContent,
  ...z.object(optionalContent).partial().shape,
  title: z.string(),
  authorRef: z.string(),
  teamRef: z.string(),
  orgPathAtCapture: z.array(z.string()),
  assigneeRefs: z.array(z.string()),
  capturedAt: instant,
  receivedAt: instant,
  editedAt: instant.optional(),
  createdOffline: z.boolean(),
  appVersion: z.string().optional(),
  source: z.enum(SOURCES),
});

const reason = z.object({
  role: z.string(),
  scopeRef: z.string().optional(),
  rule: z.string(),
  sentence: z.string(),
});

const counts = z.array(z.object({ value: z.string(), n: z.int() }));

/** What the plugin answers with, for its OpenAPI description. */
export const responseSchemas = {
  Insight: insight,
  InsightWithHistory: insight.extend({
    history: z.array(
      z.object({
        revision: z.int(),
        at: instant,
        by: z.string(),
        reason: z.string().optional(),
        changes: z.array(
          z.object({
            field: z.string(),
            from: z.unknown().optional(),
            to: z.unknown().optional(),
            withheld: z.literal(true).optional(),
          }),
        ),
      }),
    ),
    may: z.object({ edit: z.boolean() }),
  }),
  InsightWhy: z.discriminatedUnion('visible', [
    z.object({
      visible: z.literal(true),
      reasons: z
        .array(reason.extend({ field: z.string(), value: z.string() }))
        .min(1),
      decisionId: z.string(),
    }),
    z.object({
      visible: z.literal(false),
      sentence: z.string(),
      decisionId: z.string(),
    }),
  ]),
  InsightPage: z.object({
    items: z.array(insight),
    nextCursor: z.string().optional(),
  }),
  CaptureReceipt: z.object({
    id: z.uuid(),
    clientId: z.uuid(),
    revision: z.int(),
    replayed: z.boolean(),
    insight,
  }),
  TeamReport: z.object({
    group: z.string(),
    from: instant,
    to: instant,
    asOf: instant,
    n: z.int(),
    previousN: z.int(),
    byType: counts,
    bySentiment: counts,
    byPriority: counts,
    byProductArea: counts,
    byWeek: counts,
    byGroup: counts,
  }),
  Viewer: z.object({
    userRef: z.string(),
    groups: z.array(z.string()),
    teamRef: z.string().optional(),
    leads: z.array(z.string()),
    may: z.object({ capture: z.boolean(), import: z.boolean() }),
  }),
  ViewerScope: z.object({
    reasons: z.array(reason),
    everything: z.boolean(),
    decisionId: z.string(),
  }),
  ImportRequest: z.object({
    rows: z.array(z.object({ line: z.int(), row: importRowSchema })),
  }),
  ImportReport: z.object({
    stored: z.int(),
    alreadyThere: z.int(),
    rejected: z.array(
      z.object({
        line: z.int(),
        field: z.string(),
        value: z.string(),
        why: z.string(),
      }),
    ),
  }),
  Error: z.object({
    error: z.object({ name: z.string(), message: z.string() }),
    response: z.object({ statusCode: z.int() }),
  }),
};

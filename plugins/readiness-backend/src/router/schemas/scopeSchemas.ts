import {
  GATE_STATES,
  type Board,
  type Cell,
  type GateView,
  type Scope,
} from '@builder-insights/plugin-readiness-common';
import { z } from 'zod';
import { evidence, pendingAttestation } from './evidenceSchemas';
import { historyEvent } from './historySchemas';
import { area, gate } from './ruleSetSchemas';
import { waiver } from './waiverSchemas';

const instant = z.iso.datetime();

const scopeFields = {
  scorecardId: z.string(),
  ref: z.string(),
  title: z.string(),
  kind: z.string(),
  type: z.string().optional(),
  ownerRef: z.string().optional(),
  orgPath: z.array(z.string()),
};

export const scope: z.ZodType<Scope> = z.strictObject(scopeFields);

export const cell: z.ZodType<Cell> = z.strictObject({
  gateId: z.string(),
  state: z.enum(GATE_STATES),
  since: instant,
  reason: z.string(),
  dueAt: instant.optional(),
  waiverId: z.string().optional(),
  evidence: z.strictObject({
    automatic: evidence.optional(),
    attested: evidence.optional(),
  }),
});

export const board: z.ZodType<Board> = z.strictObject({
  ...scopeFields,
  ruleSetVersion: z.int(),
  cells: z.array(cell),
  revision: z.int(),
  updatedAt: instant,
});

export const scopeBoards = z.strictObject({
  items: z.array(
    z.strictObject({
      board,
      scorecardTitle: z.string(),
      gates: z.array(gate),
    }),
  ),
});

export const gateView: z.ZodType<GateView> = z.strictObject({
  scope,
  gate,
  area,
  ruleSetVersion: z.int(),
  cell,
  waivers: z.array(waiver),
  pending: pendingAttestation.optional(),
  history: z.array(historyEvent),
  may: z.strictObject({
    attest: z.boolean(),
    refresh: z.boolean(),
    requestWaiver: z.boolean(),
    approveWaiver: z.boolean(),
  }),
});

export const refreshed = z.strictObject({ started: z.int(), board });

import {
  bodyOf,
  jsonOperation,
  NOTHING,
  queryOf,
  type Operation,
} from '@builder-insights/backend-operations';
import type {
  RegisterEntries,
  RegisterName,
} from '@builder-insights/plugin-readiness-common';
import { z } from 'zod';
import type { EntryChange, NewEntry } from '../domain/registers/RegisterChange';
import {
  registerChangeSchemas,
  registerInputSchemas,
  registerQuerySchema,
} from '../input/registerSchemas';
import type { RegisterService } from '../service/RegisterService';
import { historyEvent } from './schemas/historySchemas';
import { milestone, openDecision, risk } from './schemas/registerSchemas';

interface Register<N extends RegisterName> {
  register: N;
  /** As operation ids name one entry: `Decision`. */
  entry: string;
  input: z.ZodType<NewEntry<N>>;
  change: z.ZodType<EntryChange<N>>;
  answer: z.ZodType<RegisterEntries[N]>;
}

/** Decisions to be taken, risks and milestones of a rollout. */
export const registerRoutes = (services: {
  registers: RegisterService;
}): Operation[] => [
  ...routesOf(services.registers, {
    register: 'decisions',
    entry: 'Decision',
    input: registerInputSchemas.decisions,
    change: registerChangeSchemas.decisions,
    answer: openDecision,
  }),
  ...routesOf(services.registers, {
    register: 'risks',
    entry: 'Risk',
    input: registerInputSchemas.risks,
    change: registerChangeSchemas.risks,
    answer: risk,
  }),
  ...routesOf(services.registers, {
    register: 'milestones',
    entry: 'Milestone',
    input: registerInputSchemas.milestones,
    change: registerChangeSchemas.milestones,
    answer: milestone,
  }),
];

function routesOf<N extends RegisterName>(
  registers: RegisterService,
  { register, entry, input, change, answer }: Register<N>,
): Operation[] {
  const path = `/rollouts/:rollout/registers/${register}`;
  return [
    jsonOperation({
      id: `list${entry}s`,
      method: 'get',
      path,
      summary: `The ${register} of a rollout, now or as of an instant`,
      reads: queryOf(registerQuerySchema),
      answer: z.strictObject({ items: z.array(answer) }),
      handle: ({ params, query, ...caller }) =>
        registers.list(params.rollout, register, query, caller),
    }),
    jsonOperation({
      id: `add${entry}`,
      method: 'post',
      path,
      status: 201,
      summary: `Add to the ${register} of a rollout`,
      reads: bodyOf(input),
      answer,
      handle: ({ params, body, ...caller }) =>
        registers.add(params.rollout, register, body, caller),
    }),
    jsonOperation({
      id: `change${entry}`,
      method: 'post',
      path: `${path}/:entry`,
      summary: `Change one of the ${register}; what is left out stays, null takes away`,
      reads: bodyOf(change),
      answer,
      handle: ({ params, body, ...caller }) =>
        registers.change(params.rollout, register, params.entry, body, caller),
    }),
    jsonOperation({
      id: `get${entry}History`,
      method: 'get',
      path: `${path}/:entry/history`,
      summary: `What became of one of the ${register}, newest first`,
      reads: NOTHING,
      answer: z.strictObject({ items: z.array(historyEvent) }),
      handle: ({ params, ...caller }) =>
        registers.history(params.rollout, register, params.entry, caller),
    }),
  ];
}

import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { ScopeService } from '../service/ScopeService';
import { personOf } from './personOf';

/** Why a gate is in its state. */
export function explainGateAction(
  actions: ActionsRegistryService,
  { scopes }: { scopes: ScopeService },
): void {
  actions.register({
    name: 'explain-gate',
    title: 'Explain a readiness gate',
    description:
      'Says why a gate of a scope is in its state: what it asks, the rule, the evidence with its age, the waiver in effect and how to fix it. Reads only.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z.object({
          scorecard: z.string().describe('Id of the scorecard'),
          scope: z
            .string()
            .describe('Entity ref of the scope: component:default/billing'),
          gate: z.string().describe('Id of the gate, such as RC-01'),
        }),
      output: z =>
        z.object({
          question: z.string(),
          state: z.string().describe('Only pass is healthy'),
          since: z.string().describe('ISO 8601 instant in UTC'),
          reason: z.string(),
          rule: z
            .string()
            .optional()
            .describe('In the Common Expression Language'),
          statement: z
            .string()
            .optional()
            .describe('The words that a person signs'),
          evidence: z.array(
            z.object({
              channel: z.string(),
              observedAt: z.string(),
              value: z.record(z.unknown()).optional(),
              error: z.string().optional(),
              note: z.string().optional(),
              link: z.string().optional(),
            }),
          ),
          waivedUntil: z.string().optional(),
          fix: z.object({ text: z.string(), url: z.string().optional() }),
        }),
    },
    action: async ({ input, credentials }) => {
      const { gate, cell, waivers } = await scopes.gate(
        {
          scorecardId: input.scorecard,
          scopeRef: input.scope,
          gateId: input.gate,
        },
        personOf(credentials),
      );
      return {
        output: {
          question: gate.question,
          state: cell.state,
          since: cell.since,
          reason: cell.reason,
          rule: gate.rule,
          statement: gate.attestation?.statement,
          evidence: Object.values(cell.evidence).map(
            ({ channel, observedAt, value, error, note, link }) => ({
              ...{ channel, observedAt, value, note, link },
              error: error?.message,
            }),
          ),
          waivedUntil: waivers.find(({ id }) => id === cell.waiverId)?.until,
          fix: gate.fix,
        },
      };
    },
  });
}

import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { VerdictService } from '../service/VerdictService';
import { itemSchema } from './itemSchema';
import { personOf } from './personOf';

/** Whether a ring may be let in. */
export function getVerdictAction(
  actions: ActionsRegistryService,
  { verdicts }: { verdicts: VerdictService },
): void {
  actions.register({
    name: 'get-verdict',
    title: 'Readiness verdict of a ring',
    description:
      'Tells whether the next ring of people may be let into a rollout: go, conditional-go or no-go, with every blocker and condition. Reads only; it decides nothing.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z.object({
          rollout: z.string().describe('Id of the rollout'),
          ring: z.string().describe('Id of the ring of people, such as pilot'),
        }),
      output: z =>
        z.object({
          verdict: z
            .enum(['no-go', 'conditional-go', 'go'])
            .describe('Worst first'),
          blockers: z.array(itemSchema(z)).describe('Each keeps the ring shut'),
          conditions: z
            .array(itemSchema(z))
            .describe('With any of these a go is conditional'),
          asOf: z.string().describe('ISO 8601 instant in UTC'),
        }),
    },
    action: async ({ input, credentials }) => {
      const { verdict } = await verdicts.verdict(
        { rolloutId: input.rollout, ringId: input.ring },
        personOf(credentials),
      );
      return {
        output: {
          verdict: verdict.verdict,
          blockers: verdict.blockers,
          conditions: verdict.conditions,
          asOf: verdict.asOf,
        },
      };
    },
  });
}

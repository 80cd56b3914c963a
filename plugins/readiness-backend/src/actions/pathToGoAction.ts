import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { VerdictService } from '../service/VerdictService';
import { itemSchema } from './itemSchema';
import { personOf } from './personOf';

/** What has to be done before a ring opens. */
export function pathToGoAction(
  actions: ActionsRegistryService,
  { verdicts }: { verdicts: VerdictService },
): void {
  actions.register({
    name: 'path-to-go',
    title: 'Path to go of a ring',
    description:
      'Lists what has to be done before a ring of a rollout opens, grouped by who has to do it, with the fix beside each. Reads only.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z.object({
          rollout: z.string().describe('Id of the rollout'),
          ring: z.string().describe('Id of the ring of people, such as pilot'),
        }),
      output: z =>
        z.object({
          verdict: z.string().describe('go, conditional-go or no-go'),
          owners: z.array(
            z.object({
              ownerRef: z
                .string()
                .optional()
                .describe('Entity ref; absent for what nobody owns'),
              blockers: z.array(itemSchema(z)),
              conditions: z.array(itemSchema(z)),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const { verdict, owners } = await verdicts.path(
        { rolloutId: input.rollout, ringId: input.ring },
        personOf(credentials),
      );
      return { output: { verdict: verdict.verdict, owners } };
    },
  });
}

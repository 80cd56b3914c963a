import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { proposalSchema } from '../input/proposalSchema';
import { parseWith } from '@builder-insights/backend-operations';
import type { RegisterService } from '../service/RegisterService';
import { personOf } from './personOf';

/** Adds a question to the register; it decides nothing and keeps no ring shut. */
export function proposeDecisionAction(
  actions: ActionsRegistryService,
  { registers }: { registers: RegisterService },
): void {
  actions.register({
    name: 'propose-decision',
    title: 'Propose a decision to take',
    description:
      'Adds a question to the register of decisions of a rollout, marked as proposed and In discovery, in the name of the person it is run for. People take it up, decide or drop it.',
    attributes: { readOnly: false, idempotent: false, destructive: false },
    schema: {
      input: z =>
        z.object({
          rollout: z.string().describe('Id of the rollout'),
          workstream: z.string().describe('Id of the area it belongs to'),
          question: z
            .string()
            .describe('What has to be decided, 5 to 500 characters'),
          direction: z.string().optional().describe('Where it tends'),
        }),
      output: z =>
        z.object({
          id: z.string().describe('Id in the register, such as D-10'),
          status: z.string(),
        }),
    },
    action: async ({ input, credentials }) => {
      const { rollout, ...proposal } = input;
      const { id, status } = await registers.propose(
        rollout,
        parseWith(proposalSchema, proposal),
        personOf(credentials),
      );
      return { output: { id, status } };
    },
  });
}

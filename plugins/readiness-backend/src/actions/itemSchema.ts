import type { ActionsRegistryActionOptions } from '@backstage/backend-plugin-api/alpha';

type Zod = Parameters<
  ActionsRegistryActionOptions<never, never>['schema']['output']
>[0];

/** Something that keeps a ring from go, as actions tell of it. */
export const itemSchema = (z: Zod) =>
  z.object({
    kind: z.enum(['gate', 'risk', 'decision', 'coverage']),
    id: z.string().describe('Id of the gate, risk or decision'),
    title: z.string(),
    state: z.string().optional().describe('State of a gate'),
    reason: z.string().describe('A sentence that says why'),
    ownerRef: z
      .string()
      .optional()
      .describe(
        'Entity ref of who has to see to it; absent when nobody owns it',
      ),
    fix: z
      .object({ text: z.string(), url: z.string().optional() })
      .optional()
      .describe('How to fix it'),
    dueAt: z.string().optional().describe('ISO 8601 instant in UTC'),
  });

import { NotFoundError } from '@backstage/errors';
import type { Posture } from '@builder-insights/plugin-access-node';
import type { EvidenceCollector } from '@builder-insights/plugin-readiness-node';
import { z } from 'zod';
import { parseInput } from './parseInput';

const inputSchema = z.strictObject({
  /** Ids of posture items; all when left out. */
  items: z.array(z.string()).min(1).optional(),
});

/** Whether the portal is set up safely: the posture check, looked at anew. */
export function postureCollector(posture: Posture): EvidenceCollector {
  return {
    id: 'posture',
    description:
      'Looks at the posture check: permissions, token lives, secrets, guests, dangerous switches, versions',
    frequency: { minutes: 10 },
    timeout: { seconds: 10 },
    async collect({ input }) {
      const { items: wanted } = parseInput(inputSchema, input, 'posture');
      const { environment, items } = await posture.report();
      const missing = wanted?.find(id => !items.some(item => item.id === id));
      if (missing) {
        throw new NotFoundError(
          `The posture check has no item '${missing}'; it has ${items
            .map(({ id }) => id)
            .join(', ')}`,
        );
      }
      const looked = items.filter(({ id }) => wanted?.includes(id) ?? true);
      const inState = (state: 'amber' | 'red') =>
        looked.filter(item => item.state === state);
      const open = [...inState('red'), ...inState('amber')];
      return {
        value: {
          environment,
          looked: looked.length,
          red: inState('red').map(({ id }) => id),
          amber: inState('amber').map(({ id }) => id),
        },
        note:
          open.length > 0
            ? open
                .map(({ title, observed }) => `${title}: no. ${observed}.`)
                .join(' ')
                .slice(0, 500)
            : 'All is as it must be.',
        link: '/access/posture',
      };
    },
  };
}

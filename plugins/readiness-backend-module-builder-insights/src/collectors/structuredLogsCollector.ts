import type { AuditTrail } from '@builder-insights/backend-audit';
import type { EvidenceCollector } from '@builder-insights/plugin-readiness-node';
import { z } from 'zod';
import type { PlatformConfig } from '../config';
import { parseInput } from './parseInput';

const DAYS = 7;
const DAY_MS = 86_400_000;
const inputSchema = z.strictObject({ plugins: z.array(z.string()).min(1) });

/**
 * Whether the core request paths are in structured logs: in which form this process logs, and which plugins have told of
 * an act with its request in the last week. Each such act is one line of the log.
 */
export function structuredLogsCollector(parts: {
  log: PlatformConfig['log'];
  trail: Pick<AuditTrail, 'query'>;
  now: () => Date;
}): EvidenceCollector {
  const { log, trail, now } = parts;
  return {
    id: 'structured-logs',
    description:
      'Looks at the form of the log, and which plugins told of their requests in the last week',
    frequency: { minutes: 15 },
    timeout: { seconds: 20 },
    async collect({ input }) {
      const { plugins } = parseInput(inputSchema, input, 'structured-logs');
      const from = new Date(now().getTime() - DAYS * DAY_MS);
      const told = await Promise.all(
        plugins.map(async plugin => {
          const { items } = await trail.query({ plugin, from }, { limit: 20 });
          return items.some(({ request }) => request !== undefined);
        }),
      );
      const silent = plugins.filter((_, index) => !told[index]);
      return {
        value: { format: log.format, level: log.level, silent },
        note: `The log is ${
          log.format === 'json' ? 'JSON' : 'text for people'
        } from level ${log.level} on${
          silent.length > 0
            ? `; within ${DAYS} days there was no request in ${silent.join(
                ', ',
              )}`
            : ''
        }.`,
        link: '/access/audit',
      };
    },
  };
}

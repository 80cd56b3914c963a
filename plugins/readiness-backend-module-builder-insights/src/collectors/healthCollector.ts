import type { DiscoveryService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { EvidenceCollector } from '@builder-insights/plugin-readiness-node';

const PROBES = ['liveness', 'readiness'] as const;

/** Whether the portal's own probes answer, as the platform underneath asks them. */
export function healthCollector(
  discovery: DiscoveryService,
): EvidenceCollector {
  return {
    id: 'health',
    description: 'Asks the portal’s own liveness and readiness',
    frequency: { minutes: 5 },
    timeout: { seconds: 10 },
    async collect({ signal }) {
      const { origin } = new URL(await discovery.getBaseUrl('readiness'));
      const [liveness, readiness] = await Promise.all(
        PROBES.map(probe =>
          statusOf(`${origin}/.backstage/health/v1/${probe}`, signal),
        ),
      );
      return {
        value: { liveness, readiness },
        note: `Liveness answers ${liveness}, readiness ${readiness}.`,
      };
    },
  };
}

async function statusOf(url: string, signal: AbortSignal): Promise<number> {
  try {
    const response = await fetch(url, { signal });
    await response.body?.cancel();
    return response.status;
  } catch (error) {
    throw new Error(`'${url}' does not answer: ${toError(error).message}`);
  }
}

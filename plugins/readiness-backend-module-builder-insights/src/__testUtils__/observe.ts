import type { JsonObject } from '@backstage/types';
import type {
  EvidenceCollector,
  Observation,
} from '@builder-insights/plugin-readiness-node';

/** What a collector sees of this platform. */
export async function observe(
  collector: EvidenceCollector,
  input: JsonObject = {},
): Promise<Observation> {
  return await collector.collect({
    scope: {
      scorecardId: 'builder-insights',
      ref: 'system:default/builder-insights',
      title: 'Builder Insights',
      kind: 'system',
      orgPath: [],
    },
    input,
    signal: new AbortController().signal,
  });
}

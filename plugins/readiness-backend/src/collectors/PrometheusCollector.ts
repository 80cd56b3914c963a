import type { JsonObject } from '@backstage/types';
import { parseWith } from '@builder-insights/backend-operations';
import type {
  EvidenceCollector,
  Observation,
} from '@builder-insights/plugin-readiness-node';
import { z } from 'zod';
import type { PrometheusClient } from './PrometheusClient';

const names = z.array(z.string().min(1).max(200)).min(1).max(50);

const inputSchema = z.union([
  z.strictObject({ query: z.string().min(1).max(2_000) }),
  z.strictObject({ alerts: names }),
  z.strictObject({ metrics: names }),
]);

/**
 * Asks Prometheus one of three things: `{ query }`, `{ alerts: [names] }` or `{ metrics: [names] }`.
 *
 * @remarks
 * The value is `{ configured: false }` without `readiness.prometheus.baseUrl`. Of a query it is `{ configured, series,
 * value? }`, where `value` is the number of the only series; write a comparison with `bool` into the query, such as
 * `avg(up) >= bool 0.99`, so that the value changes only when the answer does. Of alert rules and metrics it is
 * `{ configured, found, missing }`; an alert counts as found when it is loaded and its last evaluation did not fail.
 */
export class PrometheusCollector implements EvidenceCollector {
  static create(options: {
    prometheus: PrometheusClient | undefined;
  }): PrometheusCollector {
    return new PrometheusCollector(options.prometheus);
  }

  readonly id = 'prometheus';
  readonly description =
    'Asks Prometheus a query, which alert rules are loaded, or which metrics it has';
  readonly frequency = { minutes: 5 };
  readonly timeout = { seconds: 15 };
  readonly #prometheus: PrometheusClient | undefined;

  private constructor(prometheus: PrometheusClient | undefined) {
    this.#prometheus = prometheus;
  }

  async collect(options: {
    input: JsonObject;
    signal: AbortSignal;
  }): Promise<Observation> {
    const input = parseWith(inputSchema, options.input);
    const prometheus = this.#prometheus;
    if (!prometheus) {
      return {
        value: { configured: false },
        note: 'readiness.prometheus.baseUrl is not configured',
      };
    }
    if ('query' in input) {
      const samples = await prometheus.query(input.query, options.signal);
      return {
        value: {
          configured: true,
          series: samples.length,
          ...(samples.length === 1 && { value: samples[0] }),
        },
      };
    }
    return 'alerts' in input
      ? present(
          input.alerts,
          await prometheus.alertRules(input.alerts, options.signal),
        )
      : present(
          input.metrics,
          await prometheus.metrics(input.metrics, options.signal),
        );
  }
}

function present(
  wanted: readonly string[],
  there: ReadonlySet<string>,
): Observation {
  return {
    value: {
      configured: true,
      found: wanted.filter(name => there.has(name)),
      missing: wanted.filter(name => !there.has(name)),
    },
  };
}

import { ServiceUnavailableError } from '@backstage/errors';
import { z } from 'zod';
import { ask } from './ask';

/** Lists of rules are long where there are many. */
const MOST_BYTES = 2 * 1024 * 1024;

const failure = z.object({
  status: z.literal('error'),
  error: z.string(),
});

const sample = z.tuple([z.number(), z.string()]);
const instant = z.object({
  data: z.discriminatedUnion('resultType', [
    z.object({
      resultType: z.literal('vector'),
      result: z.array(z.object({ value: sample })),
    }),
    z.object({ resultType: z.literal('scalar'), result: sample }),
  ]),
});

const ruleGroups = z.object({
  data: z.object({
    groups: z.array(
      z.object({
        rules: z.array(
          z.object({
            type: z.string(),
            name: z.string(),
            health: z.string().optional(),
          }),
        ),
      }),
    ),
  }),
});

const labelValues = z.object({ data: z.array(z.string()) });

/** The part of the HTTP API of Prometheus that gates need. */
export class PrometheusClient {
  static create(options: { baseUrl: string }): PrometheusClient {
    return new PrometheusClient(options.baseUrl.replace(/\/*$/, ''));
  }

  readonly #baseUrl: string;

  private constructor(baseUrl: string) {
    this.#baseUrl = baseUrl;
  }

  /** The numbers of all series of an instant query; not-a-number and infinity are left out. */
  async query(query: string, signal: AbortSignal): Promise<number[]> {
    const { data } = await this.#get(instant, '/query', { query }, signal);
    const samples =
      data.resultType === 'scalar'
        ? [data.result]
        : data.result.map(({ value }) => value);
    return samples.map(([, text]) => Number(text)).filter(Number.isFinite);
  }

  /** Those of the alert rules that are loaded and can be evaluated. */
  async alertRules(
    names: readonly string[],
    signal: AbortSignal,
  ): Promise<ReadonlySet<string>> {
    const { data } = await this.#get(
      ruleGroups,
      '/rules',
      // An older Prometheus does not know the names and answers with all rules.
      [['type', 'alert'], ...names.map(name => ['rule_name[]', name])],
      signal,
    );
    const rules = data.groups.flatMap(group => group.rules);
    return new Set(
      rules
        .filter(({ type, health }) => type === 'alerting' && health !== 'err')
        .map(({ name }) => name),
    );
  }

  /** Those of the metrics that were scraped within the last hour. */
  async metrics(
    names: readonly string[],
    signal: AbortSignal,
  ): Promise<ReadonlySet<string>> {
    const query = names.map(name => ['match[]', selectorOf(name)]);
    const since = Date.now() / 1_000 - 3_600;
    const { data } = await this.#get(
      labelValues,
      '/label/__name__/values',
      [...query, ['start', String(since)]],
      signal,
    );
    return new Set(data);
  }

  async #get<T>(
    schema: z.ZodType<T>,
    path: string,
    query: Record<string, string> | string[][],
    signal: AbortSignal,
  ): Promise<T> {
    const url = new URL(`${this.#baseUrl}/api/v1${path}`);
    url.search = new URLSearchParams(query).toString();
    const { status, text, isCut } = await ask(url, {
      signal,
      most: MOST_BYTES,
    });
    if (isCut) {
      throw new ServiceUnavailableError(
        `Prometheus answered ${path} with more than ${MOST_BYTES} bytes, which is more than is read; ask for less`,
      );
    }
    const body = parsed(text);
    const answer = schema.safeParse(body);
    if (status === 200 && answer.success) {
      return answer.data;
    }
    throw new ServiceUnavailableError(
      `Prometheus answered ${status}: ${
        failure.safeParse(body).data?.error ?? 'nothing that can be read'
      }`,
    );
  }
}

function selectorOf(metric: string): string {
  return `{__name__=${JSON.stringify(metric)}}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

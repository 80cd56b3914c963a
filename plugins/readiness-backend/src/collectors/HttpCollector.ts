import type { JsonObject } from '@backstage/types';
import { parseWith } from '@builder-insights/backend-operations';
import type {
  EvidenceCollector,
  Observation,
} from '@builder-insights/plugin-readiness-node';
import { z } from 'zod';
import { fieldsOf } from './fieldsOf';
import type { AllowedUrls } from './AllowedUrls';
import { ask } from './ask';

const inputSchema = z.strictObject({
  /** Below a base URL that may be asked. */
  url: z.string().max(2_000),
  /** What it should answer. */
  status: z.int().min(100).max(599).default(200),
  /** A text that should be in the answer. */
  contains: z.string().min(1).max(500).optional(),
  /** Fields of a JSON answer to keep for the rule; leave out those that change with every answer. */
  fields: z.array(z.string().max(100)).max(20).default([]),
});

/**
 * Asks an address: `{ url, status?, contains?, fields? }`.
 *
 * @remarks
 * The value is `{ status, asExpected, contains?, fields }`. An address that does not answer is an error, one that answers
 * something else than expected is a fact that the rule judges. Redirects are not followed: their status is the answer.
 */
export class HttpCollector implements EvidenceCollector {
  static create(options: { allowed: AllowedUrls }): HttpCollector {
    return new HttpCollector(options.allowed);
  }

  readonly id = 'http';
  readonly description =
    'Asks an address that is allowed, and looks at the status and the answer';
  readonly frequency = { minutes: 5 };
  readonly timeout = { seconds: 10 };
  readonly #allowed: AllowedUrls;

  private constructor(allowed: AllowedUrls) {
    this.#allowed = allowed;
  }

  async collect(options: {
    input: JsonObject;
    signal: AbortSignal;
  }): Promise<Observation> {
    const { url, status, contains, fields } = parseWith(
      inputSchema,
      options.input,
    );
    const answer = await ask(this.#allowed.assert(url), options);
    const found = contains === undefined || answer.text.includes(contains);
    return {
      value: {
        status: answer.status,
        asExpected: answer.status === status && found,
        ...(contains !== undefined && { contains: found }),
        fields: fieldsOf(answer.text, fields),
      },
      note: `${url} answered ${answer.status}`,
      link: url,
    };
  }
}

import { ServiceUnavailableError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { parseWith } from '@builder-insights/backend-operations';
import type {
  EvidenceCollector,
  Observation,
} from '@builder-insights/plugin-readiness-node';
import { z } from 'zod';
import type { AllowedUrls } from './AllowedUrls';
import { ask } from './ask';

const inputSchema = z.strictObject({
  /** Of a file or page, below a base URL that may be asked. */
  url: z.string().max(2_000),
  /** Texts that should be in it: a heading, the name of an owner. */
  mentions: z.array(z.string().min(1).max(200)).max(20).default([]),
});

/**
 * Looks for a file or page: `{ url, mentions? }`.
 *
 * @remarks
 * The value is `{ exists, mentions, missing }`. When the server says when it was last changed, that is when it was
 * observed: `maxAge` of the gate is then the age that the document may have.
 */
export class DocumentCollector implements EvidenceCollector {
  static create(options: { allowed: AllowedUrls }): DocumentCollector {
    return new DocumentCollector(options.allowed);
  }

  readonly id = 'document';
  readonly description =
    'Looks whether a file or page is there, what it mentions, and when it was last changed';
  readonly frequency = { hours: 1 };
  readonly timeout = { seconds: 20 };
  readonly #allowed: AllowedUrls;

  private constructor(allowed: AllowedUrls) {
    this.#allowed = allowed;
  }

  /** @throws ServiceUnavailableError when the server cannot say whether it is there */
  async collect(options: {
    input: JsonObject;
    signal: AbortSignal;
  }): Promise<Observation> {
    const { url, mentions } = parseWith(inputSchema, options.input);
    const { status, headers, text } = await ask(
      this.#allowed.assert(url),
      options,
    );
    if (status !== 200 && status !== 404 && status !== 410) {
      throw new ServiceUnavailableError(
        `${url} answered ${status}; a document answers 200, and 404 or 410 when it is not there`,
      );
    }
    const exists = status === 200;
    const [found, missing] = [true, false].map(wanted =>
      mentions.filter(one => (exists && text.includes(one)) === wanted),
    );
    const changedAt = exists ? dateOf(headers.get('last-modified')) : undefined;
    return {
      value: { exists, mentions: found, missing },
      ...(changedAt && { observedAt: changedAt }),
      link: url,
    };
  }
}

function dateOf(header: string | null): Date | undefined {
  const date = new Date(header ?? '');
  return Number.isNaN(date.getTime()) ? undefined : date;
}

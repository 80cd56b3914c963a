import type {
  CaptureReceipt,
  CaptureRequest,
} from '@builder-insights/plugin-builder-insights-common';
import type { BuilderInsightsApi } from '../api/BuilderInsightsApi';
import type { SendProblem } from './OutboxItem';

/** What became of sending one capture. */
export type SendOutcome =
  | { kind: 'stored'; receipt: CaptureReceipt }
  | { kind: 'conflict' }
  | { kind: 'kept'; problem: SendProblem };

/** Sends a capture; whatever happens becomes an outcome, nothing is thrown. */
export async function sendOutcome(
  request: CaptureRequest,
  options: { api: Pick<BuilderInsightsApi, 'capture'> },
): Promise<SendOutcome> {
  try {
    const receipt = await options.api.capture(request);
    // A login page or a proxy answers 200 too: only the echo proves storage.
    return receipt?.clientId === request.clientId && receipt.id
      ? { kind: 'stored', receipt }
      : { kind: 'kept', problem: { kind: 'no-echo', message: '' } };
  } catch (error) {
    return outcomeOf(error);
  }
}

function outcomeOf(error: unknown): SendOutcome {
  const status = statusOf(error);
  if (status === 409) {
    return { kind: 'conflict' };
  }
  return {
    kind: 'kept',
    problem: { kind: kindOf(status, error), message: sentenceOf(error) },
  };
}

function kindOf(status: number | undefined, error: unknown) {
  if (status === undefined) {
    // What answers with success but not in JSON is not the server.
    return error instanceof SyntaxError ? 'no-echo' : 'unreachable';
  }
  if (status === 401) {
    return 'signed-out';
  }
  return status >= 500 || status === 408 || status === 429
    ? 'server'
    : 'refused';
}

/** The HTTP status an API error carries; undefined when no answer came. */
export function statusOf(error: unknown): number | undefined {
  const status =
    error instanceof Error ? Reflect.get(error, 'statusCode') : undefined;
  return typeof status === 'number' ? status : undefined;
}

/** What the server said, in its own words. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const cause: unknown = Reflect.get(error, 'cause');
  return cause instanceof Error && cause.message
    ? cause.message
    : error.message;
}

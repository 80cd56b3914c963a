import { isError } from '@backstage/errors';
import type {
  CaptureReceipt,
  CaptureRequest,
} from '@builder-insights/plugin-builder-insights-common';
import type { BuilderInsightsApi } from '../api/BuilderInsightsApi';
import { sentenceOf } from '../api/sentenceOf';
import { statusOf } from '../api/statusOf';
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
    return isError(error) && error.name === 'SyntaxError'
      ? 'no-echo'
      : 'unreachable';
  }
  if (status === 401) {
    return 'signed-out';
  }
  return status >= 500 || status === 408 || status === 429
    ? 'server'
    : 'refused';
}

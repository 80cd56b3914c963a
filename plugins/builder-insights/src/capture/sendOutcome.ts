import { isError } from '@backstage/errors';
import type {
  CaptureReceipt,
  CaptureRequest,
} from '@builder-insights/plugin-builder-insights-common';
import { sentenceOf, statusOf } from '@builder-insights/ui';
import type { BuilderInsightsApi } from '../api/BuilderInsightsApi';
import type { SendProblem } from './OutboxItem';

/** What no other attempt changes: invalid, too large, or not in JSON. */
const CAPTURES_FAULT = new Set([400, 413, 415, 422]);

/** What became of sending one capture. */
export type SendOutcome =
  | { kind: 'stored'; receipt: CaptureReceipt }
  | { kind: 'conflict' }
  | { kind: 'kept'; problem: SendProblem };

/** Sends a capture; whatever happens becomes an outcome, nothing is thrown. */
export async function sendOutcome(
  request: CaptureRequest,
  options: {
    api: Pick<BuilderInsightsApi, 'capture'>;
    /** Whether the author of the capture is who is signed in. */
    isSignedIn: () => Promise<boolean>;
  },
): Promise<SendOutcome> {
  try {
    // The server takes whoever sends a capture for its author.
    if (!(await options.isSignedIn())) {
      return { kind: 'kept', problem: { kind: 'signed-out', message: '' } };
    }
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
  return CAPTURES_FAULT.has(status) ? 'refused' : 'server';
}

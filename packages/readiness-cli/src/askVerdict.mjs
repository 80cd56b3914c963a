import { EXIT } from './exitCodes.mjs';
import { Failure } from './Failure.mjs';

const PATIENCE_MS = 30_000;
const VERDICTS = ['no-go', 'conditional-go', 'go'];

/**
 * Asks the portal.
 *
 * @param {{ url: URL; rollout: string; ring: string; 'as-of'?: string }} question
 * @param {string | undefined} token
 * @throws {Failure} when it gives no verdict
 */
export async function askVerdict(question, token) {
  const address = addressOf(question);
  const { status, text } = await fetchText(address, token);
  const body = parse(text);
  if (status === 200 && isVerdict(body)) {
    return body;
  }
  const said = oneLine(body?.error?.message ?? `status ${status}`);
  if (status === 400 || status === 404) {
    throw new Failure(`The portal says: ${said}`, EXIT.question);
  }
  if (status === 401 || status === 403) {
    const hint = token ? '' : ' READINESS_TOKEN is not set.';
    throw new Failure(`The portal denies it: ${said}.${hint}`, EXIT.noAnswer);
  }
  throw new Failure(
    `${address.origin} gives no verdict: ${said}`,
    EXIT.noAnswer,
  );
}

/** Text of others on one line: nothing in it can begin a line that a pipeline takes for a command. */
export function oneLine(text) {
  return String(text)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
}

function addressOf({ url, rollout, ring, 'as-of': asOf }) {
  const base = url.href.replace(/\/*([?#].*)?$/, '');
  const path = [rollout, 'rings', ring, 'verdict']
    .map(encodeURIComponent)
    .join('/');
  const address = new URL(`${base}/api/readiness/rollouts/${path}`);
  if (asOf !== undefined) {
    address.searchParams.set('asOf', asOf);
  }
  return address;
}

async function fetchText(address, token) {
  try {
    const response = await fetch(address, {
      headers: {
        accept: 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      // The token is for this portal, not for where it may send us.
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    throw new Failure(
      `${address.origin} cannot be reached: ${oneLine(
        error.cause?.message || error.cause?.code || error.message,
      )}`,
      EXIT.noAnswer,
    );
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isVerdict(body) {
  return (
    VERDICTS.includes(body?.verdict) &&
    Array.isArray(body.blockers) &&
    Array.isArray(body.conditions)
  );
}

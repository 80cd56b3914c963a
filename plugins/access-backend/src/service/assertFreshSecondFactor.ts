import { STEP_UP_MAX_AGE_MINUTES } from '@builder-insights/plugin-access-common';
import type { SignInProof } from '@builder-insights/plugin-access-node';
import { StepUpRequiredError } from './StepUpRequiredError';

const MINUTE_MS = 60_000;
/** How far the clock of the authorization server may be ahead. */
const SKEW_MS = MINUTE_MS;
/** What RFC 8176 calls a sign-in with more than one factor; methods by themselves say nothing of how many there were. */
const SECOND_FACTOR = 'mfa';
const REMEDY =
  'sign out, sign in again with a second factor, and try again within';

/**
 * @param proof - of the very session that asks, so that one browser's fresh sign-in opens nothing to another
 * @throws StepUpRequiredError unless the person gave two factors within the last minutes
 */
export function assertFreshSecondFactor(
  proof: SignInProof | undefined,
  now: Date,
): void {
  const remedy = `${REMEDY} ${STEP_UP_MAX_AGE_MINUTES} minutes`;
  if (!proof) {
    throw new StepUpRequiredError(
      `This session does not say how you signed in; ${remedy}`,
    );
  }
  if (!proof.methods.includes(SECOND_FACTOR)) {
    throw new StepUpRequiredError(
      `You signed in without a second factor; ${remedy}`,
    );
  }
  const age = now.getTime() - proof.authenticatedAt.getTime();
  if (!(age >= -SKEW_MS && age <= STEP_UP_MAX_AGE_MINUTES * MINUTE_MS)) {
    throw new StepUpRequiredError(
      `You gave your second factor at ${proof.authenticatedAt.toISOString()}, which is too long ago for this; ${remedy}`,
    );
  }
}

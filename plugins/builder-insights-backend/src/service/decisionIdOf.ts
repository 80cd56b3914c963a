import { createHash } from 'node:crypto';
import {
  AuthorizeResult,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';

/** Names a decision: the same right on the same conditions has the same name, in whatever request. */
export function decisionIdOf(
  { name }: Permission,
  decision: PolicyDecision,
): string {
  const decided =
    decision.result === AuthorizeResult.CONDITIONAL
      ? decision.conditions
      : decision.result;
  return createHash('sha256')
    .update(JSON.stringify([name, decided]))
    .digest('hex')
    .slice(0, 16);
}

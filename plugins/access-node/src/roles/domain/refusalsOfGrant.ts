import type { RoleGrantRequest } from '@builder-insights/plugin-access-common';
import { authorityFault } from './authorityFault';
import type { ChangeFacts, Refusal } from './ChangeFacts';
import { reasonFault } from './reasonFault';
import { requestFaults } from './requestFaults';
import { selfGrantFault } from './selfGrantFault';
import { separationFaults } from './separationFaults';

/**
 * Why a role cannot be granted, most important first; empty when it can.
 *
 * @remarks
 * Somebody without the right to grant it learns only that: nothing about who or what there is.
 *
 * @param request - with canonical refs; without a reason while it is only previewed
 */
export function refusalsOfGrant(
  request: Omit<RoleGrantRequest, 'reason'> & { reason?: string },
  facts: ChangeFacts,
): Refusal[] {
  const notAllowed = authorityFault(request, facts);
  if (notAllowed) {
    return [{ kind: 'not-allowed', sentence: notAllowed }];
  }
  const selfGrant = selfGrantFault(request, facts);
  const forbidden = [
    ...(selfGrant ? [selfGrant] : []),
    ...separationFaults(request, facts),
  ];
  const faults = requestFaults(request, facts);
  const unreasoned =
    request.reason === undefined ? undefined : reasonFault(request.reason);
  return [
    ...forbidden.map(asRefusal('not-allowed')),
    ...faults.map(asRefusal('bad-input')),
    ...(unreasoned ? [unreasoned] : []).map(asRefusal('bad-input')),
  ];
}

function asRefusal(kind: Refusal['kind']) {
  return (sentence: string): Refusal => ({ kind, sentence });
}

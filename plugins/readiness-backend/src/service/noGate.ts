import { NotFoundError } from '@backstage/errors';

/** A gate of a scope. */
export interface GateAddress {
  scorecardId: string;
  scopeRef: string;
  gateId: string;
}

/** The same sentence for a scorecard, scope or gate that is not there and for a scope that the caller may not see. */
export function noGate(address: GateAddress): NotFoundError {
  const { scorecardId, scopeRef, gateId } = address;
  return new NotFoundError(
    `There is no gate '${gateId}' of '${scopeRef}' in the scorecard '${scorecardId}' that you may see`,
  );
}

import type {
  AccessChange,
  AccessImpact,
  RoleGrant,
  RoleGrantRequest,
} from '@builder-insights/plugin-access-common';
import type { OrgPerson } from '../../org/OrgDirectory';
import type { ChangeFacts, Refusal } from './ChangeFacts';

const SHOWN = 100;

/** Who would gain a role by a grant. */
export function impactOfGrant(
  request: Pick<RoleGrantRequest, 'role' | 'scopeRef'>,
  facts: ChangeFacts,
  refusals: readonly Refusal[],
): AccessImpact {
  const gains = changesOf(request, facts, facts.grants);
  return impact({ gains }, refusals);
}

/** Who would lose a role by a revocation. */
export function impactOfRevoke(
  grant: RoleGrant,
  facts: ChangeFacts,
  refusals: readonly Refusal[],
): AccessImpact {
  const others = facts.grants.filter(({ id }) => id !== grant.id);
  return impact({ losses: changesOf(grant, facts, others) }, refusals);
}

/** Those concerned who do not hold the role in some other way. */
function changesOf(
  { role, scopeRef }: Pick<RoleGrantRequest, 'role' | 'scopeRef'>,
  { concerned, tree }: ChangeFacts,
  otherGrants: readonly RoleGrant[],
): AccessChange[] {
  const holdsAnyway = ({ ref, groups }: OrgPerson) =>
    (role === 'manager' &&
      tree.ledBy(ref).some(led => scopeRef && led === scopeRef)) ||
    otherGrants.some(
      grant =>
        grant.role === role &&
        grant.scopeRef === scopeRef &&
        [ref, ...groups].includes(grant.subjectRef),
    );
  return concerned
    .filter(person => !holdsAnyway(person))
    .map(({ ref, displayName }) => ({
      userRef: ref,
      displayName,
      role,
      scopeRef,
    }));
}

function impact(
  {
    gains = [],
    losses = [],
  }: Partial<Record<'gains' | 'losses', AccessChange[]>>,
  refusals: readonly Refusal[],
): AccessImpact {
  return {
    gains: gains.slice(0, SHOWN),
    losses: losses.slice(0, SHOWN),
    people: gains.length + losses.length,
    refusals: refusals.map(({ sentence }) => sentence),
  };
}

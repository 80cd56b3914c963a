import type { OrgPersonRecord } from '@builder-insights/plugin-access-node';
import { nameFromId } from '../nameFromId';
import type { OktaUser } from './oktaSchemas';
import { textOf } from './textOf';

/** What Okta's life cycle means for access; a status that is not here is refused. */
const STATUSES: Readonly<Record<string, string>> = {
  ACTIVE: 'active',
  PASSWORD_EXPIRED: 'active',
  RECOVERY: 'active',
  LOCKED_OUT: 'active',
  SUSPENDED: 'suspended',
  DEPROVISIONED: 'suspended',
  STAGED: 'suspended',
  PROVISIONED: 'suspended',
};

/** A user of Okta as a person; the name comes from the id that never changes. */
export function toOktaPerson(
  { id, status, profile }: OktaUser,
  groupIds: readonly string[],
): OrgPersonRecord {
  const names = [textOf(profile, 'firstName'), textOf(profile, 'lastName')];
  return {
    kind: 'person',
    id,
    name: nameFromId('p', id),
    displayName:
      textOf(profile, 'displayName') ?? (names.filter(Boolean).join(' ') || id),
    title: textOf(profile, 'title'),
    email: textOf(profile, 'email'),
    oktaId: id,
    status: Object.hasOwn(STATUSES, status) ? STATUSES[status] : status,
    groupIds: [...groupIds],
  };
}

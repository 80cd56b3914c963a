import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { Person } from '../service/Person';

/**
 * The person for whom an action is run. An agent has no rights of its own.
 *
 * @throws NotAllowedError for anybody else
 */
export function personOf(credentials: BackstageCredentials): Person {
  if (!isPerson(credentials)) {
    throw new NotAllowedError(
      'Actions of readiness are run for a person; sign in, and let it act for you',
    );
  }
  const { userEntityRef } = credentials.principal;
  // As over HTTP: refs are kept and compared in lower case.
  return { credentials, userRef: userEntityRef.toLocaleLowerCase('en-US') };
}

function isPerson(
  credentials: BackstageCredentials,
): credentials is BackstageCredentials<BackstageUserPrincipal> {
  return typeOf(credentials.principal) === 'user';
}

function typeOf(principal: unknown): string | undefined {
  return typeof principal === 'object' && principal && 'type' in principal
    ? String(principal.type)
    : undefined;
}

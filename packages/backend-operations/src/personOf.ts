import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { OperationCaller, ProgramCaller } from './Operation';

/**
 * The caller of an operation that is for people.
 *
 * @throws NotAllowedError for a program
 */
export function personOf({
  credentials,
  ...rest
}: ProgramCaller): OperationCaller {
  if (!isPerson(credentials)) {
    throw new NotAllowedError(
      `'${rest.userRef}' is a program; only people can ask this`,
    );
  }
  return { ...rest, credentials };
}

function isPerson(
  credentials: ProgramCaller['credentials'],
): credentials is BackstageCredentials<BackstageUserPrincipal> {
  return credentials.principal.type === 'user';
}

import type {
  AuthService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { Request } from 'express';
import type { AuditRecord } from '../AuditRecord';

/**
 * Who acts. Credentials that are malformed, expired or revoked make an unknown actor, never an error: a request must
 * not escape the audit trail by being wrong.
 */
export async function resolveActor(
  request: Request | undefined,
  options: { auth: AuthService; httpAuth: HttpAuthService },
): Promise<AuditRecord['actor']> {
  const { auth, httpAuth } = options;
  const from = request && {
    ip: request.ip,
    userAgent: request.get('user-agent'),
  };
  try {
    const credentials = request
      ? await httpAuth.credentials(request, { allowLimitedAccess: true })
      : await auth.getOwnServiceCredentials();
    if (auth.isPrincipal(credentials, 'user')) {
      const ref = credentials.principal.userEntityRef;
      return { ...from, type: 'user', ref };
    }
    if (auth.isPrincipal(credentials, 'service')) {
      return { ...from, type: 'service', ref: credentials.principal.subject };
    }
    return { ...from, type: 'none' };
  } catch {
    return { ...from, type: 'unknown' };
  }
}

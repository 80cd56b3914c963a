import type { EvidenceStatement } from '@builder-insights/plugin-access-common';
import type { StartPosture } from '../StartPosture';
import type { AuditCounts } from './AuditCounts';

const HOLDS = { green: 'yes', amber: 'not yet', red: 'no' } as const;

interface Parts {
  counts: AuditCounts;
  /** Okta's authorization server. */
  issuer?: string;
  startPosture: StartPosture;
}

/** How people sign in. */
export class SignInEvidence {
  static create(parts: Parts): SignInEvidence {
    return new SignInEvidence(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  async statements(): Promise<EvidenceStatement[]> {
    const { counts, issuer = 'none configured', startPosture } = this.#parts;
    const seen = (id: string): EvidenceStatement[] =>
      startPosture.items
        .filter(item => item.id === id)
        .map(({ title, state, observed }) => ({
          text: `${title}: ${HOLDS[state]}. ${observed}.`,
          path: 'posture',
        }));
    return [
      {
        text: `People sign in at the authorization server ${issuer}, by code with PKCE and nonce. The id token must be signed with RS256 by a key of that server, name it and this portal, and be in time; its subject is matched with okta.com/id of the org source, never an e-mail address.`,
        path: 'posture',
      },
      ...seen('only-okta'),
      ...seen('token-life'),
      ...(await Promise.all([
        counts.statement(
          { action: 'sign-in', outcome: 'success' },
          ['sign-in', 'sign-ins'],
          'succeeded',
        ),
        counts.statement(
          { action: 'sign-in', outcome: 'failure' },
          ['sign-in', 'sign-ins'],
          'refused',
        ),
        counts.statement(
          { action: 'token-revoke', outcome: 'success' },
          ['session', 'sessions'],
          'ended at once',
        ),
      ])),
    ];
  }
}

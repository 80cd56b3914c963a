import type { AuditTrail } from '@builder-insights/backend-audit';
import type { EvidenceCollector } from '@builder-insights/plugin-readiness-node';
import { z } from 'zod';
import type { PlatformConfig } from '../config';
import { getJson } from './getJson';

const discoverySchema = z.object({
  issuer: z.string(),
  jwks_uri: z.url(),
  response_types_supported: z.array(z.string()).default([]),
  id_token_signing_alg_values_supported: z.array(z.string()).default([]),
  code_challenge_methods_supported: z.array(z.string()).default([]),
});
const keysSchema = z.object({
  keys: z.array(
    z.object({ kty: z.string().optional(), use: z.string().optional() }),
  ),
});

/** Whether people can sign in at Okta as it is configured: asks Okta itself for its documents and keys. */
export function oktaSignInCollector(parts: {
  config: PlatformConfig;
  trail: Pick<AuditTrail, 'query'>;
}): EvidenceCollector {
  const { config, trail } = parts;
  return {
    id: 'okta-sign-in',
    description:
      'Reads Okta’s discovery document and keys, as sign-in does, and when somebody last signed in',
    frequency: { minutes: 10 },
    timeout: { seconds: 20 },
    async collect({ signal }) {
      if (!config.okta) {
        return {
          value: { configured: false },
          note: 'auth.providers.okta names no discovery document for the environment in use.',
        };
      }
      const { environment, metadataUrl } = config.okta;
      const document = await getJson({
        what: 'Okta’s discovery document',
        url: metadataUrl,
        schema: discoverySchema,
        signal,
      });
      assertSameOrigin(document.jwks_uri, metadataUrl);
      const { keys } = await getJson({
        what: 'Okta’s keys',
        url: document.jwks_uri,
        schema: keysSchema,
        signal,
      });
      const issuer = metadataUrl.replace(/\/\.well-known\/.*$/, '');
      const usable = keys.filter(
        ({ kty, use = 'sig' }) => kty === 'RSA' && use === 'sig',
      );
      return {
        value: {
          configured: true,
          environment,
          issuer: document.issuer,
          issuerMatches: document.issuer === issuer,
          rs256:
            document.id_token_signing_alg_values_supported.includes('RS256'),
          codeFlow: document.response_types_supported.includes('code'),
          pkce: document.code_challenge_methods_supported.includes('S256'),
          hasSigningKey: usable.length > 0,
        },
        note: await lastSignIn(trail),
        link: metadataUrl,
      };
    },
  };
}

// The document says where the keys are, and is asked from inside the network: it may point nowhere else.
function assertSameOrigin(keysUrl: string, metadataUrl: string): void {
  if (new URL(keysUrl).origin !== new URL(metadataUrl).origin) {
    throw new Error(
      `Okta’s discovery document puts its keys at '${keysUrl}', which is not where it is itself; look at the configured address`,
    );
  }
}

// For people to read and for no rule: a trail that is away does not make sign-in undefined.
async function lastSignIn(trail: Pick<AuditTrail, 'query'>): Promise<string> {
  try {
    const { items } = await trail.query(
      { plugin: 'auth', action: 'sign-in', outcome: 'success' },
      { limit: 1 },
    );
    return items.length > 0
      ? `Somebody last signed in at ${items[0].at.toISOString()}.`
      : 'The audit trail has no sign-in that succeeded.';
  } catch {
    return 'When somebody last signed in cannot be told: the audit trail does not answer.';
  }
}

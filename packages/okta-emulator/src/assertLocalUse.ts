import { NotAllowedError } from '@backstage/errors';

/**
 * Refuses to go on where somebody could mistake the emulator for an identity provider.
 *
 * @throws NotAllowedError in production and inside Kubernetes.
 */
export function assertLocalUse(env: Record<string, string | undefined>): void {
  const found =
    (env.NODE_ENV === 'production' && 'NODE_ENV is "production"') ||
    (env.KUBERNETES_SERVICE_HOST !== undefined &&
      `KUBERNETES_SERVICE_HOST is "${env.KUBERNETES_SERVICE_HOST}"`);
  if (found) {
    throw new NotAllowedError(
      `The Okta emulator lets anybody sign in as anybody and starts only on a developer's machine, but ${found}: use a real Okta authorization server here`,
    );
  }
}

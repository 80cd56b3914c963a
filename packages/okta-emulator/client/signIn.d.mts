import type { CookieJar } from './CookieJar.mjs';

export function signIn(options: {
  backendUrl: string;
  person: string;
  environment?: string;
  jar?: CookieJar;
}): Promise<{
  token: string;
  expiresAt?: Date;
  identity: { userEntityRef: string; ownershipEntityRefs: string[] };
}>;

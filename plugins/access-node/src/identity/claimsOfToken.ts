/** What a token says, unverified; nothing of what is not one. */
export function claimsOfToken(jwt: string): Record<string, unknown> {
  const [, payload = ''] = jwt.split('.');
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString());
  } catch {
    return {};
  }
}

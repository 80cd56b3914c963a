import { ConfigReader } from '@backstage/config';
import { trustedEnvironments } from './config';

const emulator = { metadataUrl: 'http://127.0.0.1:7008/oauth2/default' };
const okta = { metadataUrl: 'https://example.okta.com/oauth2/default' };

describe('trustedEnvironments', () => {
  it('leaves the emulator of development out of production, and nothing else', () => {
    const config = new ConfigReader({ development: emulator, live: okta });
    const inProduction = trustedEnvironments(config, { isProduction: true });
    expect(inProduction.get()).toEqual({ live: okta });
    const elsewhere = trustedEnvironments(config, { isProduction: false });
    expect(elsewhere.get()).toEqual({ development: emulator, live: okta });
  });

  it('does not start production with nothing but an emulator', () => {
    const config = new ConfigReader({ development: emulator });
    expect(() => trustedEnvironments(config, { isProduction: true })).toThrow(
      'auth.providers.okta has no environment whose metadataUrl begins with https://',
    );
  });

  it.each([
    [
      'S1 does not start with another algorithm than RS256',
      { tokenSignedResponseAlg: 'HS256' },
      /RS256 only/,
    ],
    [
      'does not start with another way to find people',
      { signIn: { resolvers: [] } },
      /leave signIn out/,
    ],
  ])('%s', (_, settings, reason) => {
    const config = new ConfigReader({ live: { ...okta, ...settings } });
    for (const isProduction of [true, false]) {
      expect(() => trustedEnvironments(config, { isProduction })).toThrow(
        reason,
      );
    }
  });
});

import { userTokenIssuedAt } from './userTokenIssuedAt';

function token(claims: object): string {
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `header.${payload}.signature`;
}

describe('userTokenIssuedAt', () => {
  it("S8 counts a person's own token, however new the plugin's around it is", () => {
    const own = token({ sub: 'user:default/ada', iat: 1_000 });
    expect(userTokenIssuedAt(own)).toBe(1_000);
    expect(userTokenIssuedAt(token({ iat: 2_000, obo: own }))).toBe(1_000);
  });

  it.each([
    ['says nothing', token({})],
    ['says it in words', token({ iat: 'yesterday' })],
    ['carries one that says nothing', token({ iat: 1, obo: token({}) })],
    ['is no token', 'nonsense'],
  ])('takes no token that %s', (_, given) => {
    expect(() => userTokenIssuedAt(given)).toThrow('does not say when');
  });
});

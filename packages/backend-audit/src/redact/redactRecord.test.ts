import fc from 'fast-check';
import { aRecord } from '../__testUtils__/aRecord';
import { canonicalJson } from '../domain/canonicalJson';
import { redactRecord } from './redactRecord';

const jwt =
  'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIwMHUxIn0.c2lnbmF0dXJlLXNpZ25hdHVyZQ';
const metaOf = (meta: object) =>
  redactRecord(aRecord({ meta: { ...meta } })).meta;

describe('redactRecord', () => {
  it.each([
    ['/api/x/1?access_token=SECRET&q=1#f', '/api/x/1'],
    ['/api/x/user:default%2Fa/b', '/api/x/user:default%2Fa/b'],
    [
      '/api/x/0d6c1a0e-1c0c-4a3a-9a5e-0d6c1a0e1c0c',
      '/api/x/0d6c1a0e-1c0c-4a3a-9a5e-0d6c1a0e1c0c',
    ],
    [`/share/${jwt}/open`, '/share/[redacted]/open'],
    [`/share/${'a1B2'.repeat(12)}`, '/share/[redacted]'],
    ['/x/token=abc/y', '/x/[redacted]/y'],
    ['/x/%0d%0aforged', '/x/[redacted]'],
    ['/x/%E0%A4%A', '/x/%E0%A4%A'],
  ])('I4 keeps of the URL %s only %s', (path, kept) => {
    const { request } = redactRecord(
      aRecord({ request: { method: 'GET', path } }),
    );
    expect(request?.path).toBe(kept);
  });

  it('I4 keeps no secrets, whatever they are called and wherever they are', () => {
    const record = redactRecord(
      aRecord({
        error: {
          name: 'AuthenticationError',
          message: `Bad header Bearer abcdef.123456 for mongodb://me:pw@host/ with ${jwt}`,
        },
        target: `https://x.example/?id_token=${jwt}`,
        actor: { type: 'user', userAgent: `curl ${jwt}` },
        meta: {
          Authorization: 'anything',
          refreshToken: { deep: 'anything' },
          password: 'p',
          'client-secret': 's',
          Cookie: ['c'],
          apiKey: 'k',
          reasonCode: 'unknown-subject',
          note: `see https://x.example/cb?code=abc&state=def and Basic dXNlcjpwYXNz`,
          list: [{ text: jwt }],
        },
      }),
    );
    const text = JSON.stringify(record);
    for (const secret of [
      ...['anything', 'abcdef.123456', 'me:pw', 'abc&', 'def ', 'dXNlcjpwYXNz'],
      ...jwt.split('.'),
    ]) {
      expect(text).not.toContain(secret);
    }
    expect(record.meta).toMatchObject({
      reasonCode: 'unknown-subject',
      password: '[redacted]',
    });
  });

  it('I4 keeps everything on one line and readable in one direction', () => {
    const evil =
      'ok\r\n{"level":"info","forged":true}\u2028\u202e\u0000\u001b[31m';
    const record = redactRecord(
      aRecord({
        action: evil,
        actor: { type: 'none', userAgent: evil, ref: evil },
        target: evil,
        meta: { [evil]: evil },
        error: { name: evil, message: evil },
      }),
    );
    expect(canonicalJson(record)).not.toMatch(
      /[\p{Cc}\p{Bidi_Control}\u2028]|\\[rnu]/u,
    );
  });

  it('keeps meta within bounds that every database takes', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(50)}1${'}'.repeat(50)}`);
    const kept = metaOf({
      ...JSON.parse('{"__proto__": {"polluted": true}}'),
      constructor: 'x',
      $where: '1',
      'a.b': 1,
      '': 2,
      infinite: Infinity,
      missing: undefined,
      deep,
      long: 'x'.repeat(5000),
      many: Array.from({ length: 500 }, () => 1),
      half: '\ud800',
    });
    expect(Object.keys(kept ?? {})).toEqual([
      ...['_where', 'a_b', '_', 'infinite', 'deep', 'long', 'many', 'half'],
    ]);
    expect(kept).toMatchObject({
      infinite: 'Infinity',
      long: expect.stringMatching(/^x{1999}…$/),
      half: '\ufffd',
    });
    expect(JSON.stringify(kept?.deep)).toContain('[too deep]');
    expect(kept?.many).toHaveLength(101);
    const huge = metaOf(
      Object.fromEntries(
        Array.from({ length: 90 }, (_, n) => [`k${n}`, 'y'.repeat(1900)]),
      ),
    );
    expect(JSON.stringify(huge).length).toBeLessThan(20_000);
    expect(huge).toMatchObject({ truncated: true });
  });

  it('changes nothing that it has already changed', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })),
        meta => {
          const once = redactRecord(
            aRecord({ meta: JSON.parse(JSON.stringify(meta)) }),
          );
          expect(redactRecord(once)).toEqual(once);
        },
      ),
    );
  });

  it.each([{ id: '' }, { id: 'a b' }, { at: new Date(Number.NaN) }])(
    'refuses %j',
    of => {
      expect(() => redactRecord(aRecord(of))).toThrow(
        expect.objectContaining({ name: 'InputError' }),
      );
    },
  );
});

import fc from 'fast-check';
import { canonicalJson } from './canonicalJson';

describe('canonicalJson', () => {
  it('orders keys at every depth and leaves out what is undefined', () => {
    expect(
      canonicalJson({ b: [{ d: 1, c: undefined }, null], a: 'é"\n' }),
    ).toBe('{"a":"é\\"\\n","b":[{"d":1},null]}');
  });

  it('writes equal values equally, and reads back as what it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});

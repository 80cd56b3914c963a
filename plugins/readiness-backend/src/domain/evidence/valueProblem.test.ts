import fc from 'fast-check';
import { valueProblem } from './valueProblem';

const nested = (levels: number): { a?: object } =>
  levels === 0 ? {} : { a: nested(levels - 1) };

describe('valueProblem', () => {
  it('has nothing against what a rule can read', () => {
    expect(
      valueProblem({ status: 200, list: [{ ok: true }, 'ü', null], _x: {} }),
    ).toBeUndefined();
  });

  it.each([
    [{ text: 'ü'.repeat(4_097) }, /^The value has 82\d\d bytes, and 8192/],
    [JSON.parse(JSON.stringify(nested(13))), /more than 12 levels/],
    [{ a: [{ 'b.c': 1 }] }, /a field 'b\.c'/],
    [{ $where: 'sleep(1)' }, /a field '\$where'/],
    [JSON.parse('{"__proto__":{"x":1}}'), /a field '__proto__'/],
    [{ '': 1 }, /a field ''/],
    [{ '1st': 1 }, /a field '1st'/],
  ])('says what is wrong with %j', (value, sentence) => {
    expect(valueProblem(value)).toMatch(sentence);
  });

  it('looks at every level, wherever a name is hidden', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('list', 'object'), { maxLength: 9 }),
        wrappings => {
          const wrapped = wrappings.reduce<object>(
            (inner, kind) => (kind === 'list' ? [inner] : { inner }),
            { 'not-a name': 1 },
          );
          const value = JSON.parse(JSON.stringify({ wrapped }));
          expect(valueProblem(value)).toMatch(/a field 'not-a name'/);
        },
      ),
    );
  });

  it('comes to an end however deep a value is', () => {
    const deep = JSON.parse(
      `${'{"a":['.repeat(50_000)}1${']}'.repeat(50_000)}`,
    );
    expect(valueProblem(deep)).toMatch(/more than 12 levels/);
  });
});

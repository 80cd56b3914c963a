import fc from 'fast-check';
import { toCsvLine } from './toCsvLine';

/** What a spreadsheet makes of one line with one value. */
function cellOf(line: string): string {
  const text = line.replace(/\r\n$/, '');
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
}

describe('toCsvLine', () => {
  it.each([
    '=HYPERLINK("http://evil.test","x")',
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u0000=1',
    '＝1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '\u00a0=1',
    '\ufeff=1',
    '\u200b=1',
  ])('I2 makes text of %j', value => {
    expect(cellOf(toCsvLine([value]))).toBe(`'${value}`);
  });

  it('leaves everything else as it is, and each value in its own field', () => {
    expect(
      toCsvLine(['a,b', 'say "x"', 'two\nlines', undefined, -3, 'é']),
    ).toBe('"a,b","say ""x""","two\nlines",,-3,é\r\n');
  });

  it('I2 lets no text out of its field, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), value => {
        const line = toCsvLine([value]);
        expect(cellOf(line).replace(/^'/, '')).toBe(value.replace(/^'/, ''));
        const quotes = [...line].filter(sign => sign === '"').length;
        expect(quotes % 2).toBe(0);
        expect(/^[=+\-@\t\r\n＝＋－＠]/.test(cellOf(line))).toBe(false);
      }),
    );
  });
});

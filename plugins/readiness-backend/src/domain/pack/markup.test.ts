import fc from 'fast-check';
import { markup } from './markup';
import { table } from './table';

describe('markup', () => {
  it('lets no text begin or end a tag, an attribute or an entity, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), value => {
        const { text } = markup`<p title="${value}">${value}</p>`;
        const [, attribute, content] =
          /^<p title="([^"]*)">([^<]*)<\/p>$/.exec(text) ?? [];
        for (const part of [attribute, content]) {
          expect(part).not.toMatch(/["'<>]|&(?!(amp|lt|gt|quot|#39);)/);
        }
      }),
    );
  });

  it('keeps what is markup already, once', () => {
    const cell = markup`<b>${'a & b'}</b>`;
    expect(markup`<p>${[cell, cell]}</p>`.text).toBe(
      '<p><b>a &amp; b</b>\n<b>a &amp; b</b></p>',
    );
  });

  it('says a sentence in place of a table without rows', () => {
    expect(table(['A'], [], 'None <yet>.').text).toBe(
      '<p>None &lt;yet&gt;.</p>',
    );
    expect(table(['A', 'B'], [['1', undefined]], 'None.').text).toContain(
      '<tr><td>1</td>\n<td></td></tr>',
    );
  });
});

import { insightTitle } from './insightTitle';
import { LIMITS } from './limits';

describe('insightTitle', () => {
  it.each([
    ['the one given', { title: 'Given', verbatim: 'Said' }, 'Given'],
    [
      'the first line of what was said',
      { verbatim: '\n  First line  \r\nSecond', note: 'Noted' },
      'First line',
    ],
    ['the first line of the note', { note: 'Noted\nmore' }, 'Noted'],
    ['empty for an empty text', {}, ''],
  ])('is %s', (_, content, title) => {
    expect(insightTitle(content)).toBe(title);
  });

  it('cuts a long first line to the limit, with an ellipsis', () => {
    const fits = 'w'.repeat(LIMITS.title);
    expect(insightTitle({ note: fits })).toBe(fits);
    const cut = insightTitle({ note: `${'w '.repeat(LIMITS.title)}` });
    expect(cut.length).toBeLessThanOrEqual(LIMITS.title);
    expect(cut).toMatch(/w…$/);
  });
});

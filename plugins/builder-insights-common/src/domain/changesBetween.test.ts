import fc from 'fast-check';
import type { InsightContent } from '../Insight';
import { changesBetween } from './changesBetween';
import { contentOf, CONTENT_FIELDS } from './contentOf';

const required = (text: string): InsightContent => ({
  type: 'other',
  sentiment: 'neutral',
  priority: 'medium',
  confidence: 'heard-once',
  productAreas: [],
  themes: [],
  tags: [text],
  consent: 'none',
  sensitivity: 'internal',
});

const contents = fc
  .record(
    {
      title: fc.constantFrom('A', 'B'),
      verbatim: fc.constantFrom('Said', 'Said otherwise'),
      note: fc.constantFrom('Noted', 'Noted otherwise'),
      channel: fc.constantFrom('call', 'meetup'),
      builder: fc.record({ role: fc.constantFrom('SRE', 'CTO') }),
      tag: fc.constantFrom('x', 'y'),
    },
    { requiredKeys: ['tag'] },
  )
  .map(({ tag, ...optional }) => ({ ...required(tag), ...optional }));

describe('changesBetween', () => {
  it('tells exactly what makes one content into the other', () => {
    fc.assert(
      fc.property(contents, contents, (before, after) => {
        const changes = changesBetween(before, after);
        const replayed = {
          ...before,
          ...Object.fromEntries(changes.map(({ field, to }) => [field, to])),
        };
        expect(contentOf(replayed)).toEqual(contentOf(after));
        const undone = {
          ...after,
          ...Object.fromEntries(
            changes.map(({ field, from }) => [field, from]),
          ),
        };
        expect(contentOf(undone)).toEqual(contentOf(before));
        expect(changes.filter(({ from, to }) => from === to)).toEqual([]);
        // A database would turn what is undefined into null.
        expect(changes.flatMap(Object.values)).not.toContain(undefined);
        expect(changesBetween(before, { ...before })).toEqual([]);
      }),
    );
  });
});

describe('contentOf', () => {
  it('keeps what the author wrote, and nothing the server added or left empty', () => {
    const record = {
      ...required('x'),
      note: 'Noted',
      title: undefined,
      authorRef: 'user:default/ann',
      revision: 3,
    };
    const content = contentOf(record);
    expect(content).toEqual({ ...required('x'), note: 'Noted' });
    expect(Object.keys(content)).not.toContain('title');
    expect(
      Object.keys(content).every(key =>
        CONTENT_FIELDS.some(field => field === key),
      ),
    ).toBe(true);
  });
});

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { importReport } from './importReport.mjs';

const rejected = (line, over = {}) => ({
  line,
  field: 'type',
  value: "'moan'",
  why: 'is unknown',
  ...over,
});

it('reports the rejected in the order of the file, with field, why and value', () => {
  const report = importReport({
    stored: 3,
    alreadyThere: 1,
    rejected: [
      rejected(9),
      rejected(4, { field: '', value: '2,u', why: 'has 2 cells' }),
      rejected(5, { value: "'x'", why: "is 'x'; use one of a, b" }),
    ],
  });
  assert.equal(
    report,
    [
      '3 stored, 1 were already there, 3 rejected',
      '  line 4: has 2 cells (2,u)',
      "  line 5: type is 'x'; use one of a, b",
      "  line 9: type is unknown ('moan')",
      '',
    ].join('\n'),
  );
});

it('shows 50 and counts the rest', () => {
  const many = Array.from({ length: 53 }, (_, index) => rejected(index + 1));
  const lines = importReport({ stored: 0, alreadyThere: 0, rejected: many })
    .trimEnd()
    .split('\n');
  assert.equal(lines.length, 52);
  assert.match(lines.at(-2), /line 50:/);
  assert.equal(lines.at(-1), '  and 3 more');
});

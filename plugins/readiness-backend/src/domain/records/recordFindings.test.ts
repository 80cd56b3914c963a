import type { DecisionRecord } from '@builder-insights/plugin-readiness-common';
import fc from 'fast-check';
import { aDecision } from '../../__testUtils__/aDecision';
import { GENESIS, type RecordHead } from './RecordContent';
import { recordFindings, type RecordChain } from './recordFindings';
import { sealRecord } from './sealRecord';

/** Seals decisions one after the other. */
function chainOf(rationales: readonly string[], after = GENESIS) {
  const records: DecisionRecord[] = [];
  for (const rationale of rationales) {
    records.push(sealRecord(aDecision({ rationale }), records.at(-1) ?? after));
  }
  return records;
}

const headOf = (records: readonly DecisionRecord[]): RecordHead =>
  records.at(-1) ?? GENESIS;

const asWritten = (records: DecisionRecord[]): RecordChain => ({
  records,
  head: headOf(records),
  noted: records.map(({ sequence, hash }) => ({
    sequence,
    hash,
    source: 'the history',
  })),
});

const edit = (
  records: readonly DecisionRecord[],
  at: number,
  change: Partial<DecisionRecord>,
) =>
  records.map((record, index) =>
    index === at ? { ...record, ...change } : record,
  );

describe('recordFindings', () => {
  const records = chainOf(['first', 'second', 'third']);
  const written = asWritten(records);

  it('has nothing to say of a chain as it was written, whatever its length', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 6 }), rationales => {
        expect(recordFindings(asWritten(chainOf(rationales)))).toEqual([]);
      }),
    );
  });

  it.each<[string, DecisionRecord[], string[]]>([
    [
      'an edit',
      edit(records, 1, { rationale: 'other' }),
      ['Record 2 was edited after it was written.'],
    ],
    [
      'an edited snapshot',
      edit(records, 1, {
        snapshot: { ...records[1].snapshot, ruleSetVersion: 9 },
      }),
      [
        'The snapshot of record 2 is not the one that was decided on: it was edited.',
      ],
    ],
    ['a deletion', [records[0], records[2]], ['Record 2 is gone.']],
    [
      'an exchange',
      [records[0], ...chainOf(['forged'], records[0]), records[2]],
      [
        'Record 3 does not follow the one before it: one of them was exchanged or moved.',
        'Record 2 is another than the history tells of: it was rewritten.',
      ],
    ],
    [
      'a second record of the same number',
      [records[0], records[0], records[1], records[2]],
      ['There are two records 1.'],
    ],
    [
      'an end cut off',
      records.slice(0, 1),
      [
        'Records 2 to 3 are gone from the end: the head of the chain tells of record 3.',
      ],
    ],
    [
      'something added',
      [...records, ...chainOf(['forged'], records[2])],
      ['Record 4 is beyond the end of the chain: something else added to it.'],
    ],
    [
      'everything gone',
      [],
      [
        'Records 1 to 3 are gone from the end: the head of the chain tells of record 3.',
      ],
    ],
  ])('finds %s', (_, found, findings) => {
    expect(recordFindings({ ...written, records: found })).toEqual(findings);
  });

  it('finds a chain that was cut and its head with it, by what history noted', () => {
    const cut = records.slice(0, 2);
    expect(
      recordFindings({ ...written, records: cut, head: headOf(cut) }),
    ).toEqual([
      'Record 3 is gone from the end: the history tells of record 3.',
    ]);
  });

  it('finds a chain that was written anew from some record on, head and all', () => {
    const forged = [records[0], ...chainOf(['a', 'b'], records[0])];
    expect(
      recordFindings({ ...written, records: forged, head: headOf(forged) }),
    ).toEqual([
      'Record 2 is another than the history tells of: it was rewritten.',
      'Record 3 is another than the history tells of: it was rewritten.',
    ]);
  });

  it('finds any single change of any field', () => {
    const fields = Object.keys(records[0]).filter(
      (field): field is keyof DecisionRecord => field in records[0],
    );
    fc.assert(
      fc.property(
        fc.nat(records.length - 1),
        fc.constantFrom(...fields),
        fc.jsonValue(),
        (at, field, value) => {
          fc.pre(JSON.stringify(records[at][field]) !== JSON.stringify(value));
          const found = edit(records, at, { [field]: value });
          expect(recordFindings({ ...written, records: found })).not.toEqual(
            [],
          );
        },
      ),
    );
  });
});

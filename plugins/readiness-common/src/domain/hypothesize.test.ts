import fc from 'fast-check';
import type { WhatIf } from '../RolloutView';
import { hypothesize } from './hypothesize';
import { verdictOf } from './verdictOf';
import {
  anyRegisters,
  anySituations,
  judged,
} from './__testUtils__/anySituation';
import {
  STATEMENT,
  cell,
  decision,
  evaluate,
  evidence,
  facts,
  gate,
  inDays,
  risk,
  ruleSet,
  waiver,
} from './__testUtils__/fixtures';

const stateAfter = (given: Parameters<typeof facts>[0], whatIf: WhatIf) =>
  hypothesize(facts(given), whatIf, evaluate).cells.map(({ state }) => state);

describe('hypothesize', () => {
  it('leaves everything as it is when nothing is supposed', () => {
    const nothing: WhatIf[] = [
      {},
      {
        ...{ gates: [], evidence: [], waivers: [], rules: [] },
        ...{ decisions: [], risks: [] },
      },
    ];
    fc.assert(
      fc.property(anySituations, anyRegisters, (situations, registers) => {
        const known = judged(situations, registers);
        for (const whatIf of nothing) {
          const then = hypothesize(known, whatIf, evaluate);
          expect(then).toEqual(known);
          expect(verdictOf(then, 'pilot')).toEqual(verdictOf(known, 'pilot'));
        }
      }),
    );
  });

  it('changes nothing when what is supposed is what there is', () => {
    fc.assert(
      fc.property(anySituations, anyRegisters, (situations, registers) => {
        const known = judged(situations, registers);
        const then = hypothesize(
          known,
          {
            rules: situations.map(one => ({
              gateId: one.gate.id,
              rule: one.gate.rule ?? '',
            })),
            decisions: known.decisions,
            risks: known.risks,
          },
          evaluate,
        );
        for (const ring of ['pilot', 'company']) {
          expect(verdictOf(then, ring)).toEqual(verdictOf(known, ring));
        }
      }),
    );
  });

  it('leaves what is known untouched', () => {
    const known = facts({ risks: [risk()], decisions: [decision()] });
    const before = structuredClone(known);
    hypothesize(
      known,
      {
        gates: [{ gateId: 'G-1', state: 'fail' }],
        rules: [{ gateId: 'G-1', rule: 'value.late' }],
        risks: [{ id: 'R-1', status: 'closed' }],
        decisions: [{ id: 'D-1', status: 'Done' }],
      },
      evaluate,
    );
    expect(known).toEqual(before);
  });

  it('judges supposed evidence and rules', () => {
    const failing = cell({
      state: 'fail',
      evidence: { automatic: evidence({ value: { ok: false, late: true } }) },
    });
    const cells = [failing];

    expect(
      stateAfter(
        { cells },
        { evidence: [{ gateId: 'G-1', value: { ok: true } }] },
      ),
    ).toEqual(['pass']);
    expect(
      stateAfter({ cells }, { evidence: [{ gateId: 'G-1', value: {} }] }),
    ).toEqual(['error']);
    expect(
      stateAfter({ cells }, { rules: [{ gateId: 'G-1', rule: 'value.late' }] }),
    ).toEqual(['pass']);
    expect(
      stateAfter(
        {
          cells: [cell({ state: 'unknown' })],
          ruleSet: ruleSet({ gates: [gate({ kind: 'attested' })] }),
        },
        { evidence: [{ gateId: 'G-1', value: { holds: true } }] },
      ),
    ).toEqual(['pass']);
    expect(
      stateAfter(
        {
          cells: [cell({ state: 'unknown' })],
          ruleSet: ruleSet({ gates: [gate({ kind: 'attested' })] }),
        },
        {
          evidence: [
            { gateId: 'G-1', value: { holds: false, statement: STATEMENT } },
          ],
        },
      ),
    ).toEqual(['fail']);
  });

  it('takes the real waiver away from supposed evidence', () => {
    const waived = cell({
      state: 'waived',
      waiverId: 'w-1',
      evidence: { automatic: evidence({ value: { ok: false } }) },
    });
    const [then] = hypothesize(
      facts({ cells: [waived], waivers: [waiver()] }),
      { evidence: [{ gateId: 'G-1', value: { ok: false } }] },
      evaluate,
    ).cells;
    expect(then).toMatchObject({ state: 'fail' });
    expect(then.waiverId).toBeUndefined();
  });

  it('waives what fails, and nothing else', () => {
    const until = inDays(5).toISOString();
    const waivers = [{ gateId: 'G-1', until }];
    for (const state of ['pass', 'unknown', 'stale', 'error'] as const) {
      expect(stateAfter({ cells: [cell({ state })] }, { waivers })).toEqual([
        state,
      ]);
    }
    expect(
      stateAfter({ cells: [cell({ state: 'fail' })] }, { waivers }),
    ).toEqual(['waived']);
    expect(
      stateAfter(
        { cells: [cell({ state: 'fail' })] },
        { waivers: [{ gateId: 'G-1', until: inDays(0).toISOString() }] },
      ),
    ).toEqual(['fail']);
  });
});

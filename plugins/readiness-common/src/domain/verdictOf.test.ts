import fc from 'fast-check';
import type { EvidenceChannel } from '../Evidence';
import { GATE_STAGES } from '../Gate';
import { GATE_STATES } from '../GateState';
import { isBetter } from './isBetter';
import { verdictOf } from './verdictOf';
import {
  anyRegisters,
  anySituations,
  judged,
  type Situation,
} from './__testUtils__/anySituation';
import {
  NOW,
  cell,
  decision,
  facts,
  gate,
  inDays,
  risk,
  ruleSet,
  waiver,
} from './__testUtils__/fixtures';

const RINGS = ['pilot', 'company'];

describe('verdictOf', () => {
  const passing = { gate: gate({ id: 'G-0' }), cell: cell({ gateId: 'G-0' }) };

  const every = GATE_STATES.flatMap(state =>
    GATE_STAGES.flatMap(stage =>
      [true, false].flatMap(blocking =>
        [undefined, inDays(-1), NOW, inDays(1)].map(enforceFrom => ({
          ...{ state, stage, blocking },
          enforceFrom: enforceFrom?.toISOString(),
        })),
      ),
    ),
  );

  it('says go, in every combination there is, only beside gates that pass, do not apply or do not count', () => {
    for (const { state, stage, blocking, enforceFrom } of every) {
      const counts = stage === 'warn' || stage === 'enforce';
      const healthy = state === 'pass' || state === 'not-applicable';
      const enforced =
        stage === 'enforce' ||
        (stage === 'warn' &&
          enforceFrom !== undefined &&
          new Date(enforceFrom) <= NOW);
      const strict = enforced && blocking && state !== 'waived';
      const expected = strict ? 'no-go' : 'conditional-go';

      const { verdict } = verdictOf(
        facts({
          ruleSet: ruleSet({
            gates: [passing.gate, gate({ stage, blocking, enforceFrom })],
          }),
          cells: [passing.cell, cell({ state })],
        }),
        'pilot',
      );
      expect({ state, stage, blocking, enforceFrom, verdict }).toEqual({
        ...{ state, stage, blocking, enforceFrom },
        verdict: healthy || !counts ? 'go' : expected,
      });
    }
  });

  it('says of whatever there is: go only when all that counts is known to be well', () => {
    fc.assert(
      fc.property(anySituations, anyRegisters, (situations, registers) => {
        const known = judged(situations, registers);
        for (const ring of RINGS) {
          const { verdict } = verdictOf(known, ring);
          const states = situations
            .filter(
              one =>
                one.gate.ringIds.includes(ring) &&
                ['warn', 'enforce'].includes(one.gate.stage),
            )
            .map(
              one =>
                known.cells.find(({ gateId }) => gateId === one.gate.id)?.state,
            );
          const isWell =
            states.includes('pass') &&
            states.every(
              state => state === 'pass' || state === 'not-applicable',
            );
          expect(verdict === 'go' && !isWell).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is never better for less evidence, waivers or none', () => {
    fc.assert(
      fc.property(
        anySituations,
        fc.infiniteStream(
          fc.subarray<EvidenceChannel>(['automatic', 'attested']),
        ),
        (situations, channels) => {
          const fewer = situations.map(one =>
            without(one, channels.next().value),
          );
          for (const ring of RINGS) {
            expect(
              isBetter(
                verdictOf(judged(fewer), ring).verdict,
                verdictOf(judged(situations), ring).verdict,
              ),
            ).toBe(false);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('is never better for time that passes and nothing else', () => {
    fc.assert(
      fc.property(
        anySituations,
        fc.integer({ min: 0, max: 60 }),
        (situations, days) => {
          const later = judged(situations, { asOf: inDays(days) });
          for (const ring of RINGS) {
            expect(
              isBetter(
                verdictOf(later, ring).verdict,
                verdictOf(judged(situations), ring).verdict,
              ),
            ).toBe(false);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is the same with waivers that lapsed as without them', () => {
    fc.assert(
      fc.property(anySituations, situations => {
        const after = inDays(6);
        for (const ring of RINGS) {
          expect(verdictOf(judged(situations, { asOf: after }), ring)).toEqual(
            verdictOf(
              judged(
                situations.map(one => ({ ...one, waiver: undefined })),
                { asOf: after },
              ),
              ring,
            ),
          );
        }
      }),
    );
  });

  it('takes what fell due and was not judged again for stale', () => {
    const dueAt = NOW.toISOString();
    expect(
      verdictOf(facts({ cells: [cell({ dueAt })] }), 'pilot'),
    ).toMatchObject({
      verdict: 'no-go',
      blockers: [{ id: 'G-1', state: 'stale' }, { kind: 'coverage' }],
    });
  });

  it('is no-go for a ring that nobody knows, or that nothing was judged of', () => {
    const judgedOf = [
      { known: facts(), ring: 'moon' },
      { known: facts({ cells: [] }), ring: 'pilot' },
      {
        known: facts({ cells: [cell({ state: 'not-applicable' })] }),
        ring: 'pilot',
      },
    ];
    expect(
      judgedOf.map(({ known, ring }) => verdictOf(known, ring).verdict),
    ).toEqual(['no-go', 'no-go', 'no-go']);
  });

  it('names blockers and conditions with reason, owner, fix and date', () => {
    const { blockers, conditions, coverage } = verdictOf(
      facts({
        ruleSet: ruleSet({
          gates: [
            gate(),
            gate({ id: 'G-2', ownerRef: 'user:default/eve' }),
            gate({ id: 'G-3' }),
          ],
        }),
        cells: [
          cell({ state: 'stale', reason: 'It is old.' }),
          cell({ gateId: 'G-2', state: 'waived', waiverId: 'w-2' }),
          cell({ gateId: 'G-3' }),
        ],
        waivers: [waiver({ id: 'w-2', gateId: 'G-2' })],
        risks: [
          risk(),
          risk({ id: 'R-2', likelihood: 'low' }),
          risk({ id: 'R-3', status: 'mitigated' }),
        ],
        decisions: [
          decision({ dueAt: inDays(3).toISOString() }),
          decision({ id: 'D-2', status: 'Done' }),
        ],
      }),
      'pilot',
    );

    expect(blockers).toEqual([
      {
        ...{ kind: 'gate', id: 'G-1', title: 'Is it so?', areaId: 'identity' },
        ...{ state: 'stale', reason: 'It is old.' },
        ownerRef: 'group:default/security',
        fix: { text: 'Make it so' },
      },
      expect.objectContaining({ kind: 'risk', id: 'R-1' }),
      expect.objectContaining({
        ...{ kind: 'decision', id: 'D-1', dueAt: inDays(3).toISOString() },
        reason: 'The decision is not taken: Needs decision.',
      }),
    ]);
    expect(conditions).toEqual([
      expect.objectContaining({
        ...{ id: 'G-2', state: 'waived', ownerRef: 'user:default/eve' },
        dueAt: inDays(10).toISOString(),
      }),
    ]);
    expect(coverage).toEqual({ answered: 2, applicable: 3 });
  });
});

function without(
  { evidence, ...one }: Situation,
  channels: EvidenceChannel[],
): Situation {
  return {
    ...one,
    evidence: {
      ...(!channels.includes('automatic') && { automatic: evidence.automatic }),
      ...(!channels.includes('attested') && { attested: evidence.attested }),
    },
  };
}

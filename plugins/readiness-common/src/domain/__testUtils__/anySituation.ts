import fc from 'fast-check';
import { GATE_KINDS, GATE_STAGES, type Gate } from '../../Gate';
import { DECISION_STATUSES, LEVELS, RISK_STATUSES } from '../../Register';
import { WAIVER_STATUSES, type Waiver } from '../../Waiver';
import type { EvidenceByChannel } from '../JudgeInput';
import type { VerdictFacts } from '../VerdictFacts';
import { evidenceHashOf } from '../evidenceHashOf';
import { judgeGate } from '../judgeGate';
import {
  NOW,
  STATEMENT,
  attested,
  decision,
  evaluate,
  evidence,
  facts,
  gate,
  inDays,
  risk,
  ruleSet,
  scope,
  waiver,
} from './fixtures';

/** Everything about one gate before it is judged. */
export interface Situation {
  gate: Gate;
  evidence: EvidenceByChannel;
  waiver?: Waiver;
}

const day = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map(days => inDays(days).toISOString());

const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: undefined });

const anyGate: fc.Arbitrary<Gate> = fc
  .record({
    kind: fc.constantFrom(...GATE_KINDS),
    stage: fc.constantFrom(...GATE_STAGES),
    enforceFrom: maybe(day(-3, 3)),
    blocking: fc.boolean(),
    ringIds: fc.subarray(['pilot', 'company'], { minLength: 1 }),
    rule: fc.constantFrom('value.ok', 'value.late'),
    // Neither a type nor a name of a scope is true or false: the last is always an error.
    appliesWhen: fc.constantFrom(undefined, undefined, undefined, 'scope.kind'),
    secondPerson: fc.boolean(),
  })
  .map(({ secondPerson, ...given }) =>
    gate({
      ...given,
      attestation: {
        statement: STATEMENT,
        validFor: { days: 30 },
        secondPerson,
      },
    }),
  );

const anyOutcome = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ value: { ok: true, late: true } }) },
  { weight: 3, arbitrary: fc.constant({ value: { ok: false } }) },
  {
    weight: 1,
    arbitrary: fc.constant({
      value: undefined,
      error: { name: 'Error', message: 'It does not answer' },
    }),
  },
);

const anyEvidence: fc.Arbitrary<EvidenceByChannel> = fc.record(
  {
    automatic: fc
      .tuple(anyOutcome, day(-10, 0), fc.constantFrom('a1', 'a2'))
      .map(([outcome, observedAt, hash]) =>
        evidence({ ...outcome, observedAt, hash }),
      ),
    attested: fc
      .record({
        holds: fc.boolean(),
        statement: fc.constantFrom(STATEMENT, STATEMENT, 'Something else.'),
        confirmedBy: maybe(fc.constant('user:default/bob')),
        observedAt: day(-40, 0),
        validUntil: maybe(day(-3, 10)),
        hash: fc.constantFrom('b1', 'b2'),
      })
      .map(({ holds, statement, confirmedBy, ...given }) =>
        attested({
          ...given,
          value: { holds, statement },
          source: { kind: 'attestation', by: 'user:default/ada', confirmedBy },
        }),
      ),
  },
  { requiredKeys: [] },
);

/** Waivers are of the evidence that is there more often than of other. */
export const anySituation: fc.Arbitrary<Situation> = fc
  .record({
    gate: anyGate,
    evidence: anyEvidence,
    waiver: maybe(
      fc.record({
        isOfThis: fc.constantFrom(true, true, false),
        until: day(-2, 5),
        status: fc.constantFrom('approved' as const, ...WAIVER_STATUSES),
      }),
    ),
  })
  .map(({ waiver: waived, ...one }) => ({
    ...one,
    waiver:
      waived &&
      waiver({
        until: waived.until,
        status: waived.status,
        evidenceHash: waived.isOfThis
          ? evidenceHashOf(one.evidence, one.gate.kind)
          : 'a2',
      }),
  }));

/** Several gates, each with its number. */
export const anySituations = fc
  .array(anySituation, { minLength: 1, maxLength: 6 })
  .map(all => all.map(numbered));

function numbered(one: Situation, index: number): Situation {
  const gateId = `G-${index}`;
  return {
    ...one,
    gate: { ...one.gate, id: gateId },
    waiver: one.waiver && { ...one.waiver, id: `w-${index}`, gateId },
  };
}

/** Risks and decisions that may stand before a ring. */
export const anyRegisters = fc.record({
  risks: fc
    .array(
      fc
        .record({
          likelihood: fc.constantFrom(...LEVELS),
          impact: fc.constantFrom(...LEVELS),
          status: fc.constantFrom(...RISK_STATUSES),
          blocksRings: fc.subarray(['pilot', 'company']),
        })
        .map(risk),
      { maxLength: 2 },
    )
    .map(all => all.map((one, index) => ({ ...one, id: `R-${index}` }))),
  decisions: fc
    .array(
      fc
        .record({
          status: fc.constantFrom(...DECISION_STATUSES),
          blocksRings: fc.subarray(['pilot', 'company']),
        })
        .map(decision),
      { maxLength: 2 },
    )
    .map(all => all.map((one, index) => ({ ...one, id: `D-${index}` }))),
});

/** Judges situations, and gives the facts that a verdict follows from. */
export function judged(
  situations: readonly Situation[],
  given: Partial<VerdictFacts> = {},
): VerdictFacts {
  const now = given.asOf ?? NOW;
  return facts({
    ruleSet: ruleSet({ gates: situations.map(one => one.gate) }),
    cells: situations
      .filter(one => one.gate.stage !== 'draft')
      .map(one => {
        const { state, reason, dueAt, waiverId } = judgeGate({
          ...{ ...one, scope, now, evaluate },
        });
        return {
          ...{ gateId: one.gate.id, state, reason, evidence: one.evidence },
          since: now.toISOString(),
          ...(dueAt && { dueAt: dueAt.toISOString() }),
          ...(waiverId && { waiverId }),
        };
      }),
    waivers: situations.flatMap(one => one.waiver ?? []),
    ...given,
  });
}

import type { JudgeInput } from './JudgeInput';
import { judgeGate } from './judgeGate';
import {
  NOW,
  STATEMENT,
  attested,
  evaluate,
  evidence,
  gate,
  inDays,
  scope,
  waiver,
} from './__testUtils__/fixtures';

const judge = (given: Partial<JudgeInput>) =>
  judgeGate({
    ...{ gate: gate(), scope, evidence: {}, now: NOW, evaluate },
    ...given,
  });

const both = gate({ kind: 'both' });
const byTwo = gate({
  kind: 'attested',
  attestation: {
    statement: STATEMENT,
    validFor: { days: 30 },
    secondPerson: true,
  },
});
const failing = evidence({ value: { ok: false } });

describe('judgeGate', () => {
  it.each<[string, Partial<JudgeInput>, string, string]>([
    [
      'what passes',
      { evidence: { automatic: evidence() } },
      'pass',
      'It is so that value.ok.',
    ],
    [
      'what fails',
      { evidence: { automatic: failing } },
      'fail',
      'It is not so that value.ok.',
    ],
    [
      'what fails, in the words of who looked',
      { evidence: { automatic: { ...failing, note: 'Two are missing.' } } },
      'fail',
      'Two are missing.',
    ],
    ['no evidence', {}, 'unknown', 'Nothing was observed yet.'],
    [
      'evidence as old as it may be at most',
      {
        evidence: {
          automatic: evidence({ observedAt: inDays(-7).toISOString() }),
        },
      },
      'stale',
      'It was last observed on 2026-11-13, which is longer ago than 7 days.',
    ],
    [
      'a collection that failed, however old',
      {
        evidence: {
          automatic: evidence({
            value: undefined,
            error: { name: 'Error', message: 'It does not answer' },
            observedAt: inDays(-90).toISOString(),
          }),
        },
      },
      'error',
      'Nothing could be observed: It does not answer',
    ],
    [
      'a rule that reads what is not there',
      {
        gate: gate({ rule: 'value.late' }),
        evidence: { automatic: evidence() },
      },
      'error',
      "The rule reads 'value.late', which is not there.",
    ],
    [
      'a gate without a rule',
      { gate: gate({ rule: undefined }), evidence: { automatic: evidence() } },
      'error',
      'The gate has no rule.',
    ],
    [
      'a scope that the gate is not for',
      { gate: gate({ appliesWhen: 'scope.kind' }), evaluate: () => false },
      'not-applicable',
      'It applies only when scope.kind.',
    ],
    [
      'a scope of which nobody can say whether the gate is for it',
      { gate: gate({ appliesWhen: 'scope.team' }) },
      'error',
      "The rule reads 'scope.team', which is not there.",
    ],
    [
      'what somebody stated',
      { gate: gate({ kind: 'attested' }), evidence: { attested: attested() } },
      'pass',
      'user:default/ada stated it on 2026-11-19.',
    ],
    [
      'what somebody stated not to hold',
      {
        gate: gate({ kind: 'attested' }),
        evidence: {
          attested: attested({ value: { holds: false, statement: STATEMENT } }),
        },
      },
      'fail',
      'user:default/ada stated on 2026-11-19 that it does not hold.',
    ],
    [
      'a statement in other words than are asked now',
      {
        gate: gate({ kind: 'attested' }),
        evidence: {
          attested: attested({
            value: { holds: true, statement: 'Probably.' },
          }),
        },
      },
      'unknown',
      'What user:default/ada stated on 2026-11-19 is not what is asked now.',
    ],
    [
      'a statement that nobody has confirmed',
      { gate: byTwo, evidence: { attested: attested() } },
      'unknown',
      'What user:default/ada stated on 2026-11-19 waits for a second person.',
    ],
    [
      'a statement that is over',
      {
        gate: gate({ kind: 'attested' }),
        evidence: { attested: attested({ validUntil: NOW.toISOString() }) },
      },
      'stale',
      'What user:default/ada stated on 2026-11-19 was good until 2026-11-20.',
    ],
    [
      'evidence without the statement that is asked besides',
      { gate: both, evidence: { automatic: evidence() } },
      'unknown',
      'Nobody has stated it yet.',
    ],
    [
      'a failing beside a statement that it is so',
      { gate: both, evidence: { automatic: failing, attested: attested() } },
      'fail',
      'It is not so that value.ok.',
    ],
    [
      'neither',
      { gate: both },
      'unknown',
      'Nothing was observed yet. Nobody has stated it yet.',
    ],
    [
      'a failing that is waived',
      { evidence: { automatic: failing }, waiver: waiver() },
      'waived',
      'Waived until 2026-11-30: The new one comes in a week.',
    ],
  ])('judges %s', (_, given, state, reason) => {
    expect(judge(given)).toMatchObject({ state, reason });
  });

  it('says when the state may be another by itself', () => {
    const dueAt = (given: Partial<JudgeInput>) =>
      judge(given).dueAt?.toISOString();

    expect(dueAt({ evidence: { automatic: evidence() } })).toBe(
      inDays(6).toISOString(),
    );
    expect(
      dueAt({
        gate: both,
        evidence: {
          automatic: failing,
          attested: attested({ validUntil: inDays(2).toISOString() }),
        },
      }),
    ).toBe(inDays(2).toISOString());
    expect(
      dueAt({
        evidence: { automatic: failing },
        waiver: waiver({ until: inDays(3).toISOString() }),
      }),
    ).toBe(inDays(3).toISOString());
    expect(dueAt({})).toBeUndefined();
  });

  it('ends a waiver when something else is observed, and not when nothing could be', () => {
    const automatic = evidence({ value: { ok: false }, hash: 'a2' });
    const error = { name: 'Error', message: 'It does not answer' };
    const unseen = evidence({ value: undefined, error, hash: 'a3' });

    expect(judge({ evidence: { automatic }, waiver: waiver() })).toMatchObject({
      state: 'fail',
      reopensWaiver: true,
    });
    expect(
      judge({ evidence: { automatic: unseen }, waiver: waiver() }),
    ).toMatchObject({ state: 'error', reopensWaiver: false });
  });

  it('takes the worse of both parts: error, unknown, stale, fail, pass', () => {
    const error = { name: 'Error', message: 'It does not answer' };
    const over = { validUntil: inDays(-1).toISOString() };
    const old = { observedAt: inDays(-9).toISOString() };
    const denied = { value: { holds: false, statement: STATEMENT } };
    const unseen = evidence({ value: undefined, error });

    const states = [
      { automatic: unseen },
      { automatic: unseen, attested: attested(over) },
      { automatic: evidence(old) },
      { attested: attested(over) },
      { automatic: failing, attested: attested(over) },
      { automatic: evidence(old), attested: attested(denied) },
      { automatic: evidence(), attested: attested(denied) },
      { automatic: evidence(), attested: attested() },
    ].map(given => judge({ gate: both, evidence: given }).state);

    expect(states).toEqual([
      ...['error', 'error', 'unknown', 'unknown'],
      ...['stale', 'stale', 'fail', 'pass'],
    ]);
  });
});

import type { DecisionRecord } from '../DecisionRecord';
import type { VerdictFacts } from './VerdictFacts';
import { changesSince } from './changesSince';
import { standingOf } from './standingOf';
import { verdictOf } from './verdictOf';
import {
  cell,
  decision,
  facts,
  gate,
  inDays,
  risk,
  ruleSet,
  waiver,
} from './__testUtils__/fixtures';

const then = facts({
  ruleSet: ruleSet({ gates: [gate(), gate({ id: 'G-2' })] }),
  cells: [cell(), cell({ gateId: 'G-2', state: 'waived', waiverId: 'w-1' })],
  waivers: [waiver({ gateId: 'G-2' })],
  risks: [risk({ likelihood: 'low' })],
  decisions: [decision({ status: 'Done' })],
});

const record = recordOf(then);

describe('standingOf', () => {
  it('stands as long as nothing is another', () => {
    expect(standingOf(record, [], then)).toEqual({
      standing: 'stands',
      changes: [],
    });
  });

  it('is changed by what does not make the verdict worse', () => {
    const now = {
      ...then,
      cells: [cell(), cell({ gateId: 'G-2', state: 'pass' })],
    };
    expect(standingOf(record, [], now)).toEqual({
      standing: 'changed',
      changes: [
        expect.objectContaining({ kind: 'verdict', to: 'go', worse: false }),
        {
          ...{ kind: 'gate', id: 'G-2', title: 'Is it so?' },
          ...{ from: 'waived', to: 'pass', worse: false },
        },
      ],
    });
  });

  it('is invalidated when a gate it was taken on regresses', () => {
    const now = {
      ...then,
      cells: [cell({ state: 'fail' }), then.cells[1]],
    };
    expect(standingOf(record, [], now)).toEqual({
      standing: 'invalidated',
      changes: [
        expect.objectContaining({
          ...{ kind: 'verdict', from: 'conditional-go', to: 'no-go' },
          worse: true,
        }),
        expect.objectContaining({ kind: 'gate', id: 'G-1', worse: true }),
      ],
    });
    expect(standingOf({ ...record, decision: 'no-go' }, [], now).standing).toBe(
      'changed',
    );
  });

  it('is superseded by a later record about the ring, and by no other', () => {
    const later = { ringId: 'pilot', sequence: 2 };
    expect(standingOf(record, [later], then).standing).toBe('superseded');
    expect(
      standingOf(
        record,
        [
          { ...later, ringId: 'company' },
          { ...later, sequence: 1 },
        ],
        then,
      ).standing,
    ).toBe('stands');
  });
});

describe('changesSince', () => {
  it('finds waivers that ended, risks and decisions that opened, and other rules, the worse first', () => {
    const now: VerdictFacts = {
      ...then,
      asOf: inDays(11),
      ruleSet: ruleSet({
        ...{ version: 2, hash: 'r2' },
        gates: [gate(), gate({ id: 'G-3', question: 'Is it new?' })],
      }),
      cells: [cell(), cell({ gateId: 'G-3', state: 'pass' })],
      risks: [risk({ likelihood: 'high' }), risk({ id: 'R-2', impact: 'low' })],
      decisions: [decision({ status: 'Blocked' })],
    };
    expect(
      changesSince(record, now).map(({ kind, id, from, to, worse }) =>
        [kind, id, from, to, worse].join(' '),
      ),
    ).toEqual([
      'verdict pilot conditional-go no-go true',
      'waiver w-1 approved lapsed true',
      'risk R-1 open, medium open, high true',
      'decision D-1 Done Blocked true',
      'gate G-3 not asked pass false',
      'gate G-2 waived not asked false',
      'risk R-2 not there open, medium false',
      'rules checks version 1 version 2 false',
    ]);
  });
});

function recordOf(known: VerdictFacts): DecisionRecord {
  return {
    id: 'record-1',
    rolloutId: known.rollout.id,
    ringId: 'pilot',
    sequence: 1,
    decision: 'conditional-go',
    rationale: 'It is good enough to learn from.',
    decidedBy: 'user:default/ada',
    decidedAt: known.asOf.toISOString(),
    participants: [],
    dissent: [],
    conditions: [],
    verdict: verdictOf(known, 'pilot'),
    snapshot: {
      rolloutTitle: known.rollout.title,
      ringTitle: 'Pilot',
      scopeRef: known.scope.ref,
      ruleSetVersion: known.ruleSet.version,
      ruleSetHash: known.ruleSet.hash,
      gates: known.cells.map(({ gateId, state, reason }) => ({
        ...{ gateId, state, reason, evidenceHashes: [] },
      })),
      waivers: known.waivers,
      risks: known.risks,
      decisions: known.decisions,
    },
    snapshotHash: '',
    previousHash: '0'.repeat(64),
    hash: '',
  };
}

import fc from 'fast-check';
import { evidenceHashOf } from './evidenceHashOf';
import { judgeGate } from './judgeGate';
import { anySituation } from './__testUtils__/anySituation';
import { NOW, evaluate, inDays, scope } from './__testUtils__/fixtures';

describe('judgeGate, whatever there is,', () => {
  it('says the same at any instant before it is due', () => {
    fc.assert(
      fc.property(
        anySituation,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (situation, part) => {
          const at = (now: Date) =>
            judgeGate({ ...situation, scope, now, evaluate });
          const first = at(NOW);
          const end = first.dueAt ?? inDays(100);
          expect(end > NOW).toBe(true);
          const meanwhile =
            NOW.getTime() + Math.floor(part * (end.getTime() - NOW.getTime()));
          const { state, reason, dueAt } = at(new Date(meanwhile));
          expect({ state, reason, dueAt }).toEqual({
            ...{ state: first.state, reason: first.reason },
            dueAt: first.dueAt,
          });
        },
      ),
    );
  });

  it('takes a waiver that lapsed or is not approved for none', () => {
    fc.assert(
      fc.property(anySituation, situation => {
        const { waiver: given } = situation;
        fc.pre(
          given !== undefined &&
            (given.status !== 'approved' || new Date(given.until) <= NOW),
        );
        const input = { ...situation, scope, now: NOW, evaluate };
        expect(judgeGate(input)).toEqual(
          judgeGate({ ...input, waiver: undefined }),
        );
      }),
    );
  });

  it('waives nothing but a failing that is known, on the evidence of then', () => {
    fc.assert(
      fc.property(anySituation, situation => {
        const { gate: asked, waiver: given } = situation;
        const input = { ...situation, scope, now: NOW, evaluate };
        const bare = judgeGate({ ...input, waiver: undefined });
        const isCovered =
          bare.state === 'fail' &&
          given?.status === 'approved' &&
          NOW < new Date(given.until) &&
          given.evidenceHash === evidenceHashOf(situation.evidence, asked.kind);
        expect(judgeGate(input).state).toBe(isCovered ? 'waived' : bare.state);
      }),
    );
  });

  it('is not moved by evidence that the gate does not ask for', () => {
    fc.assert(
      fc.property(anySituation, situation => {
        const input = { ...situation, scope, now: NOW, evaluate };
        const { kind } = situation.gate;
        const asked = {
          ...(kind !== 'attested' && {
            automatic: situation.evidence.automatic,
          }),
          ...(kind !== 'automatic' && {
            attested: situation.evidence.attested,
          }),
        };
        expect(judgeGate(input)).toEqual(
          judgeGate({ ...input, evidence: asked }),
        );
      }),
    );
  });
});

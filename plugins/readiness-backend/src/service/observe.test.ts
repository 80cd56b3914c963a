import type { EvidenceCollector } from '@builder-insights/plugin-readiness-node';
import { aGate } from '../__testUtils__/exampleScorecard';
import { observe } from './observe';

const now = new Date('2026-11-20T10:00:00Z');
const scope = {
  scorecardId: 'checks',
  ref: 'component:default/portal',
  title: 'The portal',
  kind: 'Component',
  orgPath: [],
};
const gate = aGate({ id: 'H-01', collect: { collectorId: 'probe' } });

const collectorThat = (
  collect: EvidenceCollector['collect'],
): EvidenceCollector => ({
  id: 'probe',
  description: 'Sees what a test says',
  frequency: { hours: 1 },
  timeout: { milliseconds: 20 },
  collect,
});

const look = (
  collector: EvidenceCollector | undefined,
  stop = new AbortController().signal,
) => observe({ collector, scope, gate }, { now, stop });

describe('observe', () => {
  it('leaves a collector behind that does not listen', async () => {
    const seen = await look(collectorThat(() => new Promise(() => {})));
    expect(seen).toMatchObject({
      error: {
        name: 'CollectorTimeoutError',
        message: "The collector 'probe' did not answer in the time it has",
      },
      observedAt: now.toISOString(),
    });
    expect(seen.value).toBeUndefined();
  });

  it('tells a collector when its time is over', async () => {
    const told = new Promise<boolean>(resolve => {
      void look(
        collectorThat(({ signal }) => {
          signal.addEventListener('abort', () => resolve(signal.aborted));
          return new Promise(() => {});
        }),
      );
    });
    await expect(told).resolves.toBe(true);
  });

  it.each([
    ['throws', () => Promise.reject(new Error('No way in')), 'No way in'],
    ['throws no error', () => Promise.reject('no'), 'no'],
    [
      'throws at once',
      () => {
        throw new Error('');
      },
      'It failed without saying why',
    ],
  ])(
    'keeps it as the evidence when a collector %s',
    async (_, collect, why) => {
      const { error, value } = await look(collectorThat(collect));
      expect([error?.message, value]).toEqual([why, undefined]);
    },
  );

  it('says so when a gate names a collector that is not installed', async () => {
    const { error } = await look(undefined);
    expect(error?.message).toContain("No collector 'probe' is installed");
  });

  it('believes no observation of the future', async () => {
    const at = (observedAt: Date) =>
      look(collectorThat(async () => ({ value: {}, observedAt })));
    const past = new Date('2026-10-01T00:00:00Z');
    expect((await at(past)).observedAt).toBe(past.toISOString());
    const future = new Date('2027-01-01T00:00:00Z');
    expect((await at(future)).observedAt).toBe(now.toISOString());
  });

  it('observes nothing, not even an error, when it is stopped from outside', async () => {
    const stop = new AbortController();
    const looking = look(
      collectorThat(async () => {
        stop.abort(new Error('The backend goes down'));
        return await new Promise(() => {});
      }),
      stop.signal,
    );
    await expect(looking).rejects.toThrow('The backend goes down');
  });
});

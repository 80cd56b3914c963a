import { TimedCache } from './TimedCache';

describe('TimedCache', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const newCache = () =>
    TimedCache.create<string>({ maxAgeMs: 1_000, maxEntries: 2 });

  /** Answers with a text of its own each time. */
  function newLoader() {
    let loads = 0;
    return jest.fn(async () => `load ${++loads}`);
  }

  it('loads once for all who ask within its age, and anew after it', async () => {
    const cache = newCache();
    const load = newLoader();
    const together = await Promise.all([
      cache.get('a', load),
      cache.get('a', load),
    ]);
    expect(together[0]).toBe(together[1]);
    jest.advanceTimersByTime(999);
    expect(await cache.get('a', load)).toBe(together[0]);
    expect(load).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(1);
    expect(await cache.get('a', load)).not.toBe(together[0]);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('tells everybody who waits of a failure, and forgets it', async () => {
    const cache = newCache();
    const load = newLoader();
    load.mockRejectedValueOnce(new Error('the catalog is away'));
    const waiting = [cache.get('a', load), cache.get('a', load)];
    await Promise.all(
      waiting.map(answer =>
        expect(answer).rejects.toThrow('the catalog is away'),
      ),
    );
    await expect(cache.get('a', load)).resolves.toBe('load 1');
  });

  it('does not let a late failure throw away what was loaded since', async () => {
    const cache = newCache();
    const load = newLoader();
    let fail = (_error: Error) => {};
    const slow = new Promise<string>((_, reject) => {
      fail = reject;
    });
    const first = cache.get('a', () => slow);
    jest.advanceTimersByTime(1_000);
    const second = await cache.get('a', load);
    fail(new Error('too late'));
    await expect(first).rejects.toThrow('too late');
    expect(await cache.get('a', load)).toBe(second);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('forgets the oldest first when it is full', async () => {
    const cache = newCache();
    const load = newLoader();
    await cache.get('a', load);
    await cache.get('b', load);
    await cache.get('c', load);
    await cache.get('b', load);
    expect(load).toHaveBeenCalledTimes(3);
    await cache.get('a', load);
    expect(load).toHaveBeenCalledTimes(4);
  });
});

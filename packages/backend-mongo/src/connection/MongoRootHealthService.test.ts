import { mockServices } from '@backstage/backend-test-utils';
import type { MongoConnection } from '../MongoConnection';
import { MongoRootHealthService } from './MongoRootHealthService';

const ready = { status: 200, payload: { status: 'ok' } };

function notReady(message: string) {
  return { status: 503, payload: { message, status: 'error' } };
}

function setUp(ping: MongoConnection['ping']) {
  const lifecycle = mockServices.rootLifecycle.mock();
  const health = MongoRootHealthService.create({
    connection: { ping, forPlugin: () => Promise.reject(new Error('unused')) },
    lifecycle,
  });
  const [[start]] = lifecycle.addStartupHook.mock.calls;
  const [[stop]] = lifecycle.addBeforeShutdownHook.mock.calls;
  return { health, start, stop };
}

describe('MongoRootHealthService', () => {
  afterEach(() => jest.useRealTimers());

  it('is ready between start and stop while the database answers', async () => {
    let isUp = true;
    const { health, start, stop } = setUp(async () => {
      if (!isUp) throw new Error('down');
    });
    expect(await health.getReadiness()).toEqual(
      notReady('Backend has not started yet'),
    );
    await start();
    expect(await health.getReadiness()).toEqual(ready);
    isUp = false;
    expect(await health.getReadiness()).toEqual(
      notReady('The database does not answer'),
    );
    expect(await health.getLiveness()).toEqual(ready);
    isUp = true;
    expect(await health.getReadiness()).toEqual(ready);
    await stop();
    expect(await health.getReadiness()).toEqual(
      notReady('Backend is shutting down'),
    );
    expect(await health.getLiveness()).toEqual(ready);
  });

  it('does not wait for a database that hangs', async () => {
    jest.useFakeTimers();
    const { health, start } = setUp(() => new Promise(() => {}));
    await start();
    const readiness = health.getReadiness();
    await jest.advanceTimersByTimeAsync(2000);
    expect(await readiness).toEqual(notReady('The database does not answer'));
    expect(await health.getLiveness()).toEqual(ready);
  });
});

import type { CaptureRequest } from '@builder-insights/plugin-builder-insights-common';
import { FakeClock } from '../__testUtils__/FakeClock';
import { FakeServer } from '../__testUtils__/FakeServer';
import { Outbox } from './Outbox';

const USER = 'user:default/advocate';

function capture(n: number, overrides?: Partial<CaptureRequest>) {
  return {
    clientId: `client-${n}`,
    capturedAt: '2026-11-20T10:00:00.000Z',
    note: `note ${n}`,
    ...overrides,
  };
}

function setup() {
  const server = new FakeServer();
  const clock = new FakeClock();
  const portal = { signedInAs: USER };
  let ids = 0;
  const open = (userRef = USER) =>
    Outbox.create({
      api: server,
      userRef,
      signedInAs: async () => portal.signedInAs,
      clock,
      exclusive: async (_name, task) => await task(),
      newId: () => `fork-${++ids}`,
    });
  return { server, clock, portal, open };
}

const waiting = (outbox: Outbox) =>
  outbox.items().map(({ request }) => request.note);

beforeEach(() => window.localStorage.clear());

describe('Outbox', () => {
  it('keeps a capture before it sends it, and lets go on the echo alone', async () => {
    const { server, open } = setup();
    const outbox = open();
    let whileSending: string | null = null;
    const send = server.capture;
    server.capture = async request => {
      whileSending = JSON.stringify({ ...window.localStorage });
      return await send(request);
    };
    outbox.add(capture(1));
    await outbox.run();
    expect(whileSending).toContain('note 1');
    expect(outbox.items()).toEqual([]);
    expect(outbox.receiptFor('client-1')?.id).toBe('id-of-client-1');

    server.next = ['login'];
    outbox.add(capture(2));
    await outbox.run();
    expect(outbox.items()[0]).toMatchObject({ problem: { kind: 'no-echo' } });
    await outbox.sendNow();
    expect(outbox.items()).toEqual([]);
  });

  it('sends the oldest first and ends the round when nobody answers', async () => {
    const { server, clock, open } = setup();
    const outbox = open();
    server.next = ['down', 'down', 'down'];
    for (const n of [1, 2, 3]) {
      outbox.add(capture(n));
      await outbox.run();
      clock.time += 1;
    }
    expect(waiting(outbox)).toEqual(['note 1', 'note 2', 'note 3']);
    expect(outbox.items()[0].problem).toEqual({
      kind: 'unreachable',
      message: 'Failed to fetch',
    });
    await outbox.sendNow();
    expect(server.order).toEqual(['note 1', 'note 2', 'note 3']);
  });

  it('tries again later each time, up to five minutes, and asks no more often', async () => {
    const { server, clock, open } = setup();
    const outbox = open();
    server.next = Array(9).fill(401);
    outbox.add(capture(1));
    await outbox.run();
    const delays: number[] = [];
    for (let round = 0; round < 8; round++) {
      expect(clock.timers).toHaveLength(1);
      delays.push((clock.timers[0].at - clock.time) / 1000);
      const before = server.next.length;
      clock.pass(clock.timers[0].at - clock.time - 1);
      expect(server.next).toHaveLength(before);
      clock.pass(1);
      await outbox.run();
      expect(server.next).toHaveLength(before - 1);
    }
    expect(delays).toEqual([5, 10, 20, 40, 80, 160, 300, 300]);
    expect(outbox.items()[0].problem?.kind).toBe('signed-out');
  });

  it('keeps what is refused with the sentence, goes on with the others, and sends the correction', async () => {
    const { server, clock, open } = setup();
    const outbox = open();
    server.next = [400];
    outbox.add(capture(1));
    clock.time += 1;
    outbox.add(capture(2));
    await outbox.run();
    expect(waiting(outbox)).toEqual(['note 1']);
    expect(outbox.items()[0].problem).toEqual({
      kind: 'refused',
      message: 'The server says 400',
    });
    expect(clock.timers).toHaveLength(0);

    expect(outbox.correct(capture(1, { note: 'put right' }))).toBe(true);
    await outbox.run();
    expect(outbox.items()).toEqual([]);
    expect(server.stored.get('client-1')?.note).toBe('put right');
  });

  it('takes no correction of what the server may have, and stores nothing twice', async () => {
    const { server, open } = setup();
    const outbox = open();
    const correction = capture(1, { note: 'put right' });
    server.next = ['lost'];
    outbox.add(capture(1));
    await outbox.run();
    expect(outbox.items()[0].problem?.kind).toBe('unreachable');
    expect(outbox.correct(correction)).toBe(false);
    await outbox.sendNow();
    expect(outbox.correct(correction)).toBe(false);
    await outbox.run();
    expect(outbox.items()).toEqual([]);
    expect([...server.stored.values()]).toEqual([capture(1)]);
  });

  it.each([400, 413, 415, 422])(
    'leaves a capture that is answered with %d to its author',
    async status => {
      const { server, clock, open } = setup();
      const outbox = open();
      server.next = [status];
      outbox.add(capture(1));
      await outbox.run();
      expect(outbox.items()[0].problem?.kind).toBe('refused');
      expect(clock.timers).toEqual([]);
    },
  );

  it.each([403, 404])(
    'tries a capture that is answered with %d again later, and says why it waits',
    async status => {
      const { server, clock, open } = setup();
      const outbox = open();
      server.next = [status];
      outbox.add(capture(1));
      outbox.add(capture(2));
      await outbox.run();
      expect(waiting(outbox)).toEqual(['note 1']);
      expect(outbox.items()[0].problem).toEqual({
        kind: 'server',
        message: `The server says ${status}`,
      });
      clock.pass(5_000);
      await outbox.run();
      expect(outbox.items()).toEqual([]);
    },
  );

  it("sends nobody's captures in the name of somebody else", async () => {
    const { server, clock, portal, open } = setup();
    const outbox = open();
    portal.signedInAs = 'user:default/somebody-else';
    outbox.add(capture(1));
    outbox.add(capture(2));
    await outbox.run();
    await outbox.sendNow();
    expect(server.order).toEqual([]);
    expect(waiting(outbox)).toEqual(['note 1', 'note 2']);
    expect(outbox.items()[0].problem?.kind).toBe('signed-out');

    portal.signedInAs = USER;
    clock.pass(10_000);
    await outbox.run();
    expect(server.order).toEqual(['note 1', 'note 2']);
  });

  it('goes on under a new id that names the old one when the id is taken', async () => {
    const { server, open } = setup();
    const outbox = open();
    server.stored.set('client-1', capture(1, { note: 'other words' }));
    outbox.add(capture(1));
    await outbox.run();
    expect(outbox.items()).toEqual([]);
    expect(server.stored.get('client-1')?.note).toBe('other words');
    expect(server.stored.get('fork-1')).toEqual(
      capture(1, { clientId: 'fork-1', rootId: 'client-1' }),
    );
    expect(outbox.receiptFor('client-1')?.id).toBe('id-of-fork-1');
  });

  it('does not spin when every id is said to be taken', async () => {
    const { server, open } = setup();
    const outbox = open();
    server.next = Array(50).fill(409);
    outbox.add(capture(1));
    await outbox.run();
    expect(server.next.length).toBeGreaterThan(45);
    expect(waiting(outbox)).toEqual(['note 1']);
  });

  it('forks once although the page ended in the middle of it', async () => {
    const { server, open } = setup();
    server.stored.set('client-1', capture(1, { note: 'other words' }));
    const key = `builder-insights/outbox/${USER}/client-1`;
    window.localStorage.setItem(
      key,
      JSON.stringify({
        request: capture(1),
        savedAt: 1,
        attempts: 0,
        notBefore: 0,
        forkTo: 'fork-before-the-crash',
      }),
    );
    const outbox = open();
    await outbox.run();
    expect([...server.stored.keys()]).toEqual([
      'client-1',
      'fork-before-the-crash',
    ]);
    expect(outbox.items()).toEqual([]);
  });

  it('leaves what its author discards while it is under way', async () => {
    const { server, open } = setup();
    const outbox = open();
    const send = server.capture;
    server.capture = async request => {
      outbox.discard(request.clientId);
      throw await send(request).then(() => new TypeError('Failed to fetch'));
    };
    outbox.add(capture(1));
    await outbox.run();
    expect(outbox.items()).toEqual([]);
  });

  it("keeps each person's captures apart", async () => {
    const { server, open } = setup();
    server.next = ['down'];
    const outbox = open();
    outbox.add(capture(1));
    await outbox.run();
    expect(open('user:x/y').items()).toEqual([]);
    expect(waiting(open())).toEqual(['note 1']);
  });

  it('stores every capture exactly once, whatever goes wrong in whatever order', async () => {
    const moods = ['down', 'lost', 'login', 400, 401, 403, 409, 429, 500, 503];
    for (let seed = 1; seed <= 150; seed++) {
      window.localStorage.clear();
      const random = randomFrom(seed);
      const { server, clock, open } = setup();
      let outbox = open();
      const written: string[] = [];
      for (let step = 0; step < 25; step++) {
        server.next = Array.from({ length: Math.floor(random() * 3) }, () =>
          JSON.parse(
            JSON.stringify(moods[Math.floor(random() * moods.length)]),
          ),
        );
        const dice = random();
        if (dice < 0.4) {
          const request = capture(step);
          written.push(request.note);
          outbox.add(request);
        } else if (dice < 0.6) {
          clock.pass(Math.floor(random() * 400_000));
        } else if (dice < 0.75) {
          // The page is closed and opened again, perhaps beside another tab.
          outbox = open();
        } else if (dice < 0.9) {
          void outbox.sendNow();
        } else {
          await outbox.resume();
        }
        if (random() < 0.7) {
          await outbox.run();
        }
        const kept = [
          ...waiting(outbox),
          ...[...server.stored.values()].map(({ note }) => note),
        ];
        expect(kept).toEqual(expect.arrayContaining(written));
      }
      server.next = [];
      await outbox.run();
      await outbox.sendNow();
      expect(outbox.items()).toEqual([]);
      const stored = new Set([...server.stored.values()].map(r => r.note));
      expect([...stored].sort()).toEqual([...written].sort());
      for (const { clientId, rootId } of server.stored.values()) {
        expect(clientId).not.toBe(rootId);
      }
    }
  });
});

/** Numbers from 0 to 1 that look random and come the same for the same seed. */
function randomFrom(seed: number) {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

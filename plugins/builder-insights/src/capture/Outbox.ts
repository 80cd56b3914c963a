import type {
  CaptureReceipt,
  CaptureRequest,
} from '@builder-insights/plugin-builder-insights-common';
import type { BuilderInsightsApi } from '../api/BuilderInsightsApi';
import type { OutboxItem, SendProblem } from './OutboxItem';
import { OutboxStore } from './OutboxStore';
import { retryDelay } from './retryDelay';
import { sendOutcome } from './sendOutcome';
import { systemClock, type Clock } from './systemClock';
import { runAlone, type Exclusive } from './runAlone';

/**
 * Sends what waits on this device, and loses none of it.
 *
 * A capture is stored here before anything else happens to it, and leaves only
 * when the server echoes its `clientId`, or when its author discards it. One
 * sender works at a time across all tabs, oldest first. When the server cannot
 * be reached or asks to sign in, the round ends and is tried again later, later
 * each time, up to five minutes; a capture that the server refuses stays for
 * its author and does not hold up the others.
 */
export class Outbox {
  static create(options: {
    api: Pick<BuilderInsightsApi, 'capture'>;
    userRef: string;
    storage?: Storage;
    clock?: Clock;
    exclusive?: Exclusive;
    newId?: () => string;
  }): Outbox {
    return new Outbox(options);
  }

  readonly #api: Pick<BuilderInsightsApi, 'capture'>;
  readonly #store: OutboxStore;
  readonly #clock: Clock;
  readonly #exclusive: Exclusive;
  readonly #newId: () => string;
  readonly #lock: string;
  readonly #listeners = new Set<() => void>();
  readonly #receipts = new Map<string, CaptureReceipt>();
  readonly #forks = new Map<string, string>();
  #items: readonly OutboxItem[];
  #sending: string | undefined;
  #round: Promise<void> | undefined;
  #again = false;
  #cancelTimer: (() => void) | undefined;

  private constructor(options: Parameters<typeof Outbox.create>[0]) {
    const { userRef, storage } = options;
    this.#api = options.api;
    this.#store = OutboxStore.create({ userRef, storage });
    this.#clock = options.clock ?? systemClock;
    this.#exclusive = options.exclusive ?? runAlone;
    this.#newId = options.newId ?? (() => crypto.randomUUID());
    this.#lock = `builder-insights/outbox/${userRef}`;
    this.#items = this.#store.list();
    this.#store.onElsewhere(() => this.#changed());
  }

  /** What waits, oldest first; the same array until something changes. */
  items = (): readonly OutboxItem[] => this.#items;

  /** The `clientId` that is under way right now. */
  sending = (): string | undefined => this.#sending;

  /** Calls back on every change. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The server's receipt for a capture this page sent, whatever id it went under. */
  receiptFor(clientId: string): CaptureReceipt | undefined {
    return this.#receipts.get(this.#currentId(clientId));
  }

  /** The capture as it waits now, whatever id it goes under. */
  find(clientId: string): OutboxItem | undefined {
    const current = this.#currentId(clientId);
    return this.#items.find(({ request }) => request.clientId === current);
  }

  /**
   * Stores a capture on this device and then starts sending.
   *
   * @throws DOMException when the device has no room; nothing was sent then
   */
  add(request: CaptureRequest): void {
    this.#store.put(this.#fresh(request, this.#clock.now()));
    this.#changed();
    void this.run();
  }

  /** Puts the corrected capture in the place of the one that was refused. */
  correct(clientId: string, request: CaptureRequest): void {
    const waiting = this.#store.find(clientId);
    this.#store.put(
      this.#fresh(request, waiting?.savedAt ?? this.#clock.now()),
    );
    if (request.clientId !== clientId) {
      this.#store.remove(clientId);
    }
    this.#changed();
    void this.run();
  }

  /** Takes a capture away for good, on its author's word. */
  discard(clientId: string): void {
    this.#store.remove(clientId);
    this.#changed();
  }

  /** Sends everything now, also what was refused or is to be tried later. */
  async sendNow(): Promise<void> {
    for (const { problem, ...item } of this.#store.list()) {
      this.#store.put({ ...item, notBefore: 0 });
    }
    this.#changed();
    await this.run();
  }

  /** Sends what is due; ends when nothing is left that could be sent now. */
  async run(): Promise<void> {
    if (this.#round) {
      this.#again = true;
      await this.#round;
      return;
    }
    this.#round = this.#rounds();
    try {
      await this.#round;
    } finally {
      this.#round = undefined;
      this.#scheduleNext();
    }
  }

  async #rounds(): Promise<void> {
    do {
      this.#again = false;
      await this.#exclusive(this.#lock, () => this.#sendDue());
    } while (this.#again);
  }

  async #sendDue(): Promise<void> {
    const tried = new Set<string>();
    for (;;) {
      // Read anew each time: other tabs add and discard meanwhile.
      const item = this.#store
        .list()
        .find(waiting => this.#isDue(waiting) && !tried.has(idOf(waiting)));
      if (!item) {
        return;
      }
      tried.add(idOf(item));
      const problem = await this.#send(item);
      if (problem?.kind === 'unreachable' || problem?.kind === 'signed-out') {
        return;
      }
    }
  }

  async #send(item: OutboxItem): Promise<SendProblem | undefined> {
    if (item.forkTo) {
      this.#fork(item, item.forkTo);
      return undefined;
    }
    const clientId = idOf(item);
    this.#sending = clientId;
    this.#changed();
    const outcome = await sendOutcome(item.request, { api: this.#api });
    this.#sending = undefined;
    // Discarded or corrected while it was under way: that word stands.
    const current = this.#store.find(clientId);
    const same =
      JSON.stringify(current?.request) === JSON.stringify(item.request);

    if (outcome.kind === 'stored') {
      this.#receipts.set(clientId, outcome.receipt);
      if (same) {
        this.#store.remove(clientId);
      }
    } else if (current && same && outcome.kind === 'conflict') {
      this.#fork(current, this.#newId());
    } else if (current && same && outcome.kind === 'kept') {
      this.#keep(current, outcome.problem);
    }
    this.#changed();
    return outcome.kind === 'kept' ? outcome.problem : undefined;
  }

  #keep(item: OutboxItem, problem: SendProblem) {
    const attempts = item.attempts + 1;
    this.#store.put({
      ...item,
      attempts,
      problem,
      notBefore: this.#clock.now() + retryDelay(attempts),
    });
  }

  #fork(item: OutboxItem, forkTo: string) {
    const { clientId } = item.request;
    this.#store.put({ ...item, forkTo });
    this.#store.put(
      this.#fresh(
        { ...item.request, clientId: forkTo, rootId: clientId },
        item.savedAt,
      ),
    );
    this.#forks.set(clientId, forkTo);
    this.#store.remove(clientId);
    this.#changed();
  }

  #fresh(request: CaptureRequest, savedAt: number): OutboxItem {
    return { request, savedAt, attempts: 0, notBefore: 0 };
  }

  #isDue({ problem, notBefore }: OutboxItem): boolean {
    return problem?.kind !== 'refused' && notBefore <= this.#clock.now();
  }

  #currentId(clientId: string): string {
    const fork = this.#forks.get(clientId);
    return fork ? this.#currentId(fork) : clientId;
  }

  #scheduleNext() {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    const next = this.#items
      .filter(({ problem }) => problem?.kind !== 'refused')
      .reduce((soonest, item) => Math.min(soonest, item.notBefore), Infinity);
    if (next !== Infinity) {
      const delay = Math.max(0, next - this.#clock.now());
      this.#cancelTimer = this.#clock.after(delay, () => void this.run());
    }
  }

  #changed() {
    this.#items = this.#store.list();
    this.#listeners.forEach(listener => listener());
  }
}

function idOf(item: OutboxItem): string {
  return item.request.clientId;
}

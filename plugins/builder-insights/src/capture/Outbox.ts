import type {
  CaptureReceipt,
  CaptureRequest,
} from '@builder-insights/plugin-builder-insights-common';
import type { BuilderInsightsApi } from '../api/BuilderInsightsApi';
import { deliver, type Delivery } from './deliver';
import type { OutboxItem } from './OutboxItem';
import { OutboxStore } from './OutboxStore';
import { retryDelay } from './retryDelay';
import { runAlone, type Exclusive } from './runAlone';
import { systemClock, type Clock } from './systemClock';

/** Tabs leave a capture of another tab to that tab for so long. */
const OTHER_TAB_MS = 3_000;

/** What an outbox works with; what is not given is the browser's own. */
export interface OutboxOptions {
  api: Pick<BuilderInsightsApi, 'capture'>;
  userRef: string;
  /** Ref of the person in whose name a capture would be sent right now. */
  signedInAs: () => Promise<string>;
  storage?: Storage;
  clock?: Clock;
  exclusive?: Exclusive;
  newId?: () => string;
}

/**
 * Sends what waits on this device, and loses none of it.
 *
 * A capture is stored here before anything else happens to it, and leaves only
 * when the server echoes its `clientId`, or when its author discards it. One
 * sender works at a time across all tabs, oldest first. When the server cannot
 * be reached or asks to sign in, the round ends and is tried again later, later
 * each time, up to five minutes; a capture that the server refuses stays for
 * its author and does not hold up the others. Nothing is sent while somebody
 * else is signed in.
 */
export class Outbox {
  static create(options: OutboxOptions): Outbox {
    return new Outbox(options);
  }

  readonly #api: Pick<BuilderInsightsApi, 'capture'>;
  readonly #isSignedIn: () => Promise<boolean>;
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
  #pausedUntil = 0;
  #round: Promise<void> | undefined;
  #again = false;
  #cancelTimer: (() => void) | undefined;

  private constructor(options: OutboxOptions) {
    const { userRef, signedInAs, storage } = options;
    this.#api = options.api;
    this.#isSignedIn = async () => (await signedInAs()) === userRef;
    this.#store = OutboxStore.create({ userRef, storage });
    this.#clock = options.clock ?? systemClock;
    this.#exclusive = options.exclusive ?? runAlone;
    this.#newId = options.newId ?? (() => crypto.randomUUID());
    this.#lock = `builder-insights/outbox/${userRef}`;
    this.#items = this.#store.list();
    this.#store.onElsewhere(() => {
      this.#changed();
      this.#schedule({ atLeast: OTHER_TAB_MS });
    });
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

  /** The receipt for a capture this page sent, whatever id it went under. */
  receiptFor(clientId: string): CaptureReceipt | undefined {
    return this.#receipts.get(this.currentId(clientId));
  }

  /** The id that a capture goes under now. */
  currentId(clientId: string): string {
    const fork = this.#forks.get(clientId);
    return fork ? this.currentId(fork) : clientId;
  }

  /**
   * Stores a capture on this device and then starts sending.
   *
   * @throws DOMException when the device has no room; nothing was sent then
   */
  add(request: CaptureRequest): void {
    const savedAt = this.#clock.now();
    this.#store.put({ request, savedAt, attempts: 0, notBefore: 0 });
    this.#pausedUntil = 0;
    this.#changed();
    void this.run();
  }

  /**
   * Puts a corrected capture in the place of the refused one of the same
   * `clientId` and then starts sending. Only of a refused one is it certain that
   * the server does not have it: two contents under one id would become two
   * insights.
   *
   * @returns false, and nothing is changed, when it does not wait as refused any
   * more: another tab sends it, sent it or discarded it
   * @throws DOMException when the device has no room; the refused one stays
   */
  correct(request: CaptureRequest): boolean {
    const refused = this.#store.find(request.clientId);
    if (refused?.problem?.kind !== 'refused') {
      this.#changed();
      return false;
    }
    const { savedAt } = refused;
    this.#store.put({ request, savedAt, attempts: 0, notBefore: 0 });
    this.#pausedUntil = 0;
    this.#changed();
    void this.run();
    return true;
  }

  /** Takes a capture away for good, on its author's word. */
  discard(clientId: string): void {
    this.#store.remove(clientId);
    this.#changed();
  }

  /** Tries what could not be delivered again: somebody signed in, or the network is back. */
  async resume(): Promise<void> {
    this.#release(({ problem }) => problem?.kind !== 'refused');
    await this.run();
  }

  /** Sends one capture now, or all of them, whatever the server said before. */
  async sendNow(clientId?: string): Promise<void> {
    this.#release(
      ({ request }) => clientId === undefined || request.clientId === clientId,
    );
    await this.run();
  }

  /** Sends what is due; ends when nothing is left that could be sent now. */
  async run(): Promise<void> {
    this.#again = true;
    this.#round ??= this.#rounds()
      .catch(() => {
        // The device failed, not the server: what waits still waits.
        this.#sending = undefined;
        this.#pausedUntil = this.#clock.now() + retryDelay(1);
      })
      .finally(() => {
        this.#round = undefined;
        this.#changed();
        this.#schedule({ atLeast: 0 });
      });
    await this.#round;
  }

  async #rounds(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      await this.#exclusive(this.#lock, () => this.#sendDue());
    }
  }

  async #sendDue(): Promise<void> {
    const tried = new Set<string>();
    while (this.#pausedUntil <= this.#clock.now()) {
      // Read anew each time: other tabs add and discard meanwhile.
      const item = this.#store
        .list()
        .find(
          waiting =>
            !tried.has(waiting.request.clientId) && this.#isDue(waiting),
        );
      if (!item) {
        return;
      }
      tried.add(item.request.clientId);
      this.#sending = item.request.clientId;
      this.#changed();
      const delivery = await deliver(item, {
        api: this.#api,
        isSignedIn: this.#isSignedIn,
        store: this.#store,
        clock: this.#clock,
        newId: this.#newId,
      });
      this.#sending = undefined;
      this.#learn(item, delivery);
      this.#changed();
    }
  }

  #learn(item: OutboxItem, delivery: Delivery) {
    const { clientId } = item.request;
    if (delivery.kind === 'stored') {
      this.#receipts.set(clientId, delivery.receipt);
      // One got through, so what only failed to reach the server can follow.
      this.#release(({ problem }) => isNobodysFault(problem?.kind));
    } else if (delivery.kind === 'forked') {
      this.#forks.set(clientId, delivery.clientId);
    } else if (isNobodysFault(delivery.problem.kind)) {
      this.#pausedUntil = this.#store.find(clientId)?.notBefore ?? 0;
    }
  }

  #release(which: (item: OutboxItem) => boolean) {
    this.#pausedUntil = 0;
    for (const { problem, ...item } of this.#store.list().filter(which)) {
      this.#store.put({ ...item, notBefore: 0 });
    }
    this.#changed();
  }

  #isDue({ problem, notBefore }: OutboxItem): boolean {
    return problem?.kind !== 'refused' && notBefore <= this.#clock.now();
  }

  #schedule({ atLeast }: { atLeast: number }) {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    const waiting = this.#items.filter(
      ({ problem }) => problem?.kind !== 'refused',
    );
    if (waiting.length > 0) {
      const soonest = Math.min(...waiting.map(({ notBefore }) => notBefore));
      const due = Math.max(soonest, this.#pausedUntil) - this.#clock.now();
      this.#cancelTimer = this.#clock.after(Math.max(due, atLeast), () => {
        void this.run();
      });
    }
  }

  #changed() {
    this.#items = this.#store.list();
    this.#listeners.forEach(listener => listener());
  }
}

function isNobodysFault(kind: string | undefined): boolean {
  return kind === 'unreachable' || kind === 'signed-out';
}

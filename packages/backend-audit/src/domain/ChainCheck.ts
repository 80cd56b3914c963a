import type { ChainHead, ChainLink } from './ChainLink';
import { hashOf } from './seal';

const CLOCK_TOLERANCE_MS = 1000;

/** What is known about a stream from elsewhere. */
export interface ChainExpectations {
  stream: string;
  /** What the first entry that must be there follows. */
  start: ChainHead;
  /** Heads that the stream has had; it must lead to each of them. */
  anchors: ReadonlyArray<ChainHead & { source: string }>;
}

/**
 * Follows one stream from its start, entry by entry in the order of their sequence, and says what does not fit.
 *
 * @remarks
 * After a finding it goes on with what is there, so that one change gives one or two sentences, not thousands.
 */
export class ChainCheck {
  static create(expectations: ChainExpectations): ChainCheck {
    return new ChainCheck(expectations);
  }

  /** What breaks the chain. */
  readonly breaks: string[] = [];
  /** What an auditor wants to know, and does not break it. */
  readonly notes: string[] = [];
  readonly #stream: string;
  readonly #start: ChainHead;
  readonly #anchors = new Map<number, Array<ChainHead & { source: string }>>();
  #last: ChainHead & { sealedAt?: Date };
  #events = 0;
  #first = 0;

  private constructor({ stream, start, anchors }: ChainExpectations) {
    this.#stream = stream;
    this.#start = start;
    this.#last = start;
    for (const anchor of anchors) {
      const same = this.#anchors.get(anchor.sequence) ?? [];
      this.#anchors.set(anchor.sequence, [...same, anchor]);
    }
    this.#compareAnchors();
  }

  get last(): ChainHead {
    return this.#last;
  }

  get events(): number {
    return this.#events;
  }

  get firstSequence(): number {
    return this.#first;
  }

  see(entry: ChainLink): void {
    const { sequence } = entry;
    if (!Number.isInteger(sequence)) {
      this.#break(`has an entry whose sequence is '${sequence}'`);
      return;
    }
    if (sequence <= this.#start.sequence) {
      // Its time was over; the next pruning removes what the last one left behind.
      return;
    }
    this.#events += 1;
    this.#first ||= sequence;
    const isNext = sequence === this.#last.sequence + 1;
    if (sequence === this.#last.sequence) {
      this.#break(`has two entries with sequence ${sequence}`);
    } else if (!isNext) {
      this.#break(`lacks ${range(this.#last.sequence + 1, sequence - 1)}`);
    }
    if (hashOf(entry) !== entry.hash) {
      this.#break(`has an entry, ${sequence}, that was edited`);
    } else if (isNext && entry.previousHash !== this.#last.hash) {
      this.#break(
        `has an entry, ${sequence}, that does not follow the one before it: one of them was replaced or moved`,
      );
    }
    this.#compareClock(entry);
    this.#last = entry;
    this.#compareAnchors();
  }

  /** Called after the last entry, with the head that the store keeps now. */
  end(head: ChainHead): void {
    const { sequence } = this.#last;
    if (sequence > head.sequence) {
      this.#break(
        `has entries after ${head.sequence}, its head: they were added by something else than this trail`,
      );
    }
    if (sequence === head.sequence && this.#last.hash !== head.hash) {
      this.#break(`does not end with its head: entry ${sequence} was replaced`);
    }
    const beyond = [...this.#anchors.values()]
      .flat()
      .filter(anchor => anchor.sequence > sequence);
    const farthest = beyond.sort((a, b) => b.sequence - a.sequence).at(0);
    if (farthest) {
      this.#break(
        `ends with entry ${sequence}, but ${farthest.source} had reached ${farthest.sequence}: its end was cut off, or an older copy was restored`,
      );
    }
  }

  #compareClock(entry: ChainLink): void {
    const before = this.#last.sealedAt;
    if (
      before &&
      entry.sealedAt.getTime() < before.getTime() - CLOCK_TOLERANCE_MS
    ) {
      this.notes.push(
        `The clock went back at entry ${entry.sequence} of stream ${
          this.#stream
        }: from ${before.toISOString()} to ${entry.sealedAt.toISOString()}.`,
      );
    }
  }

  #compareAnchors(): void {
    const { sequence, hash } = this.#last;
    for (const anchor of this.#anchors.get(sequence) ?? []) {
      if (anchor.hash !== hash) {
        this.#break(
          `has another entry ${sequence} than ${anchor.source} recorded: it was rewritten`,
        );
      }
    }
  }

  #break(what: string): void {
    this.breaks.push(`Stream ${this.#stream} ${what}.`);
  }
}

function range(from: number, to: number): string {
  return from === to ? `entry ${from}` : `entries ${from} to ${to}`;
}

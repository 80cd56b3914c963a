const START = '2026-11-20T10:00:00.000Z';

/** A clock that a test sets. Tokens of people keep to the real one. */
export class TestClock {
  static create(): TestClock {
    return new TestClock();
  }

  #now = new Date(START);

  private constructor() {}

  readonly now = (): Date => new Date(this.#now);

  /** The present, as it is written in answers. */
  get instant(): string {
    return this.#now.toISOString();
  }

  /** Some time before or after the present, as it is written in answers. */
  at(offset: { days?: number; seconds?: number }): string {
    return new Date(this.#now.getTime() + milliseconds(offset)).toISOString();
  }

  advance(by: { days?: number; seconds?: number }): void {
    this.#now = new Date(this.#now.getTime() + milliseconds(by));
  }

  reset(): void {
    this.#now = new Date(START);
  }
}

function milliseconds({ days = 0, seconds = 0 }): number {
  return (days * 86_400 + seconds) * 1_000;
}

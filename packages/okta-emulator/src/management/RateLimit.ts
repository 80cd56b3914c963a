const MINUTE = 60;

/** How a request stands towards a rate limit. */
export type RateLimitState = {
  readonly isExceeded: boolean;
  /** Okta's headers. */
  readonly headers: Record<string, string>;
};

/** Counts requests by the minute, as Okta does. */
export class RateLimit {
  readonly #limit: number;
  #minute = 0;
  #count = 0;

  /** @param limit - most requests in a minute */
  static create(limit: number): RateLimit {
    return new RateLimit(limit);
  }

  private constructor(limit: number) {
    this.#limit = limit;
  }

  /** @param seconds - the time of the request, in seconds since 1970 */
  count(seconds: number): RateLimitState {
    const minute = Math.floor(seconds / MINUTE);
    this.#count = minute === this.#minute ? this.#count + 1 : 1;
    this.#minute = minute;
    return {
      isExceeded: this.#count > this.#limit,
      headers: {
        'X-Rate-Limit-Limit': String(this.#limit),
        'X-Rate-Limit-Remaining': String(
          Math.max(0, this.#limit - this.#count),
        ),
        'X-Rate-Limit-Reset': String((minute + 1) * MINUTE),
      },
    };
  }
}

/**
 * Remembers what was loaded for a while; callers who ask at the same time
 * share one load, and a failed load is forgotten at once.
 */
export class TimedCache<T> {
  static create<T>(options: {
    maxAgeMs: number;
    maxEntries: number;
  }): TimedCache<T> {
    return new TimedCache<T>(options.maxAgeMs, options.maxEntries);
  }

  readonly #maxAgeMs: number;
  readonly #maxEntries: number;
  readonly #entries = new Map<string, { value: Promise<T>; at: number }>();

  private constructor(maxAgeMs: number, maxEntries: number) {
    this.#maxAgeMs = maxAgeMs;
    this.#maxEntries = maxEntries;
  }

  get(key: string, load: () => Promise<T>): Promise<T> {
    const known = this.#entries.get(key);
    if (known && Date.now() - known.at < this.#maxAgeMs) {
      return known.value;
    }
    const entry = { value: load(), at: Date.now() };
    // Deleted first, so that the map's order stays oldest first.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    entry.value.catch(() => {
      if (this.#entries.get(key) === entry) {
        this.#entries.delete(key);
      }
    });
    if (this.#entries.size > this.#maxEntries) {
      const [oldest] = this.#entries.keys();
      this.#entries.delete(oldest);
    }
    return entry.value;
  }
}

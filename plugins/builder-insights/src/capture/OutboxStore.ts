import type { OutboxItem } from './OutboxItem';

/**
 * The captures of one person that wait on this device.
 *
 * @remarks
 * Each has a key of its own, so that two tabs that add, send and remove at the
 * same time never write over one another.
 */
export class OutboxStore {
  static create(options: { userRef: string; storage?: Storage }): OutboxStore {
    return new OutboxStore(
      `builder-insights/outbox/${options.userRef}/`,
      options.storage ?? window.localStorage,
    );
  }

  readonly #prefix: string;
  readonly #storage: Storage;

  private constructor(prefix: string, storage: Storage) {
    this.#prefix = prefix;
    this.#storage = storage;
  }

  /** Oldest first. */
  list(): OutboxItem[] {
    const items: OutboxItem[] = [];
    for (let index = 0; index < this.#storage.length; index++) {
      const key = this.#storage.key(index);
      const item = key?.startsWith(this.#prefix) && this.#read(key);
      if (item) {
        items.push(item);
      }
    }
    return items.sort(
      (a, b) =>
        a.savedAt - b.savedAt ||
        a.request.clientId.localeCompare(b.request.clientId),
    );
  }

  find(clientId: string): OutboxItem | undefined {
    return this.#read(this.#prefix + clientId);
  }

  /** @throws DOMException when the device has no room for it */
  put(item: OutboxItem): void {
    this.#storage.setItem(
      this.#prefix + item.request.clientId,
      JSON.stringify(item),
    );
  }

  remove(clientId: string): void {
    this.#storage.removeItem(this.#prefix + clientId);
  }

  /** Tells when another tab changed something. */
  onElsewhere(listener: () => void): () => void {
    const onStorage = (event: StorageEvent) => {
      // Without a key everything was cleared.
      if (event.key?.startsWith(this.#prefix) ?? true) {
        listener();
      }
    };
    window.addEventListener('storage', onStorage);
    return () => window.removeEventListener('storage', onStorage);
  }

  #read(key: string): OutboxItem | undefined {
    try {
      return JSON.parse(this.#storage.getItem(key) ?? '') as OutboxItem;
    } catch {
      return undefined;
    }
  }
}

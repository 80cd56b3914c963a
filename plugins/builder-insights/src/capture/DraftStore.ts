import { EMPTY_DRAFT, type CaptureDraft } from './CaptureDraft';

/** Keeps a person's unfinished capture on the device, one per person. */
export class DraftStore {
  static create(options: { userRef: string; storage?: Storage }): DraftStore {
    return new DraftStore(
      `builder-insights/draft/${options.userRef}`,
      options.storage ?? window.localStorage,
    );
  }

  readonly #key: string;
  readonly #storage: Storage;

  private constructor(key: string, storage: Storage) {
    this.#key = key;
    this.#storage = storage;
  }

  /** What was being written; an empty form when there is nothing. */
  read(): CaptureDraft {
    const text = this.#storage.getItem(this.#key);
    if (!text) {
      return EMPTY_DRAFT;
    }
    try {
      return { ...EMPTY_DRAFT, ...JSON.parse(text) };
    } catch {
      return EMPTY_DRAFT;
    }
  }

  /** False when the device refuses to keep it. */
  write(draft: CaptureDraft): boolean {
    try {
      this.#storage.setItem(this.#key, JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Tells when the draft may have changed in another tab: at once while this
   * one is awake, and when it is looked at again after it slept.
   */
  onElsewhere(listener: () => void): () => void {
    const onStorage = (event: StorageEvent) => {
      if (event.key === this.#key) {
        listener();
      }
    };
    window.addEventListener('storage', onStorage);
    window.addEventListener('focus', listener);
    return () => {
      window.removeEventListener('storage', onStorage);
      window.removeEventListener('focus', listener);
    };
  }
}

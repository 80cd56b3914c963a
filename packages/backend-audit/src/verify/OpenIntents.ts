import { hashOf } from '../domain/seal';
import type { EntryDocument } from '../store/documents';
import type { VerificationStore } from '../store/VerificationStore';

/**
 * Holds the list of acts that have no end yet against the chains: what is not in it cannot be found in the portal,
 * so nobody may take an intent out of it or put one in.
 */
export class OpenIntents {
  static create(): OpenIntents {
    return new OpenIntents();
  }

  readonly #open = new Map<string, string>();
  readonly #ended = new Set<string>();

  private constructor() {}

  /** Called for every entry of every stream, in any order of streams. */
  see({ hash, id, phase, severity }: EntryDocument): void {
    if (phase === 'intent' && !this.#ended.delete(id)) {
      this.#open.set(id, hash);
    }
    // An end may be in another stream than its intent, and be seen first.
    const mayHaveIntent = severity === 'high' || severity === 'critical';
    if (phase === 'act' && !this.#open.delete(id) && mayHaveIntent) {
      this.#ended.add(id);
    }
  }

  /** What does not fit. Acts go on meanwhile, so what looks wrong is looked up again. */
  async compare(store: VerificationStore): Promise<string[]> {
    const findings: string[] = [];
    for await (const intent of store.openIntents()) {
      const { id } = intent;
      const hash = this.#open.get(id);
      this.#open.delete(id);
      const isSame = hashOf({ ...intent, _id: `${id}:intent` }) === intent.hash;
      const isKnown = hash === intent.hash;
      if (!isSame || (!isKnown && !(await this.#isNew(store, id)))) {
        findings.push(
          `The list of acts without an end shows '${id}' other than it was recorded.`,
        );
      }
    }
    for (const id of this.#open.keys()) {
      if (!(await store.hasEntry(id))) {
        findings.push(
          `The act '${id}' has no end, but was taken out of the list of such acts.`,
        );
      }
    }
    return findings;
  }

  async #isNew(store: VerificationStore, id: string): Promise<boolean> {
    return (await store.hasEntry(`${id}:intent`)) && !this.#ended.has(id);
  }
}

import { InputError } from '@backstage/errors';
import type { EvidenceCollector } from '@builder-insights/plugin-readiness-node';

/** Everything that can look, by its id. */
export class CollectorRegistry {
  /** @throws InputError for two of the same id */
  static create(collectors: Iterable<EvidenceCollector>): CollectorRegistry {
    const byId = new Map<string, EvidenceCollector>();
    for (const collector of collectors) {
      if (byId.has(collector.id)) {
        throw new InputError(
          `There are two collectors '${collector.id}'; give one of them another id`,
        );
      }
      byId.set(collector.id, collector);
    }
    return new CollectorRegistry(byId);
  }

  readonly #byId: ReadonlyMap<string, EvidenceCollector>;

  private constructor(byId: ReadonlyMap<string, EvidenceCollector>) {
    this.#byId = byId;
  }

  get(id: string): EvidenceCollector | undefined {
    return this.#byId.get(id);
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  ids(): string[] {
    return [...this.#byId.keys()].sort();
  }

  list(): EvidenceCollector[] {
    return [...this.#byId.values()];
  }
}

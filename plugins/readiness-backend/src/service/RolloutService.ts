import type { AuditorService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type {
  DecisionRecord,
  Rollout,
  RolloutView,
} from '@builder-insights/plugin-readiness-common';
import type { RecordStore } from '../store/RecordStore';
import { assertPast } from './assertPast';
import { auditedRead } from './auditedRead';
import type { CatalogOwners } from './CatalogOwners';
import type { Clock } from './Clock';
import { ownersIn } from './ownersIn';
import type {
  Asked,
  ReadinessAuthorizer,
  ScopeAccess,
} from './ReadinessAuthorizer';
import type { RolloutFacts, RolloutReader } from './RolloutFacts';
import type { RolloutRegistry } from './RolloutRegistry';
import { rolloutViewOf } from './rolloutViewOf';

interface Parts {
  auditor: AuditorService;
  authorizer: ReadinessAuthorizer;
  clock: Clock;
  owners: CatalogOwners;
  reader: RolloutReader;
  records: RecordStore;
  rollouts: RolloutRegistry;
}

/** Rollouts with where each ring and area stands. */
export class RolloutService {
  static create(parts: Parts): RolloutService {
    return new RolloutService(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** All whose scope the caller may read. */
  list(asked: Asked): Promise<{ items: RolloutView[] }> {
    const { auditor, authorizer, rollouts } = this.#parts;
    const meta = { what: 'rollouts', target: 'all' };
    return auditedRead(auditor, meta, async () => {
      const access = await authorizer.scopes(asked);
      const read = await Promise.all(
        rollouts.list().map(rollout => this.#readable(rollout, access)),
      );
      return { items: await this.#viewsOf(read.flat()) };
    });
  }

  view(
    { rolloutId, asOf }: { rolloutId: string; asOf?: Date },
    asked: Asked,
  ): Promise<RolloutView> {
    const { auditor, authorizer, clock, reader } = this.#parts;
    const meta = { what: 'rollout', target: rolloutId };
    return auditedRead(auditor, meta, async () => {
      const access = await authorizer.scopes(asked);
      assertPast(asOf, clock());
      const facts = await reader.facts(rolloutId, access, asOf);
      const [view] = await this.#viewsOf([facts]);
      return view;
    });
  }

  async #readable(
    { id }: Rollout,
    access: ScopeAccess,
  ): Promise<RolloutFacts[]> {
    try {
      return [await this.#parts.reader.facts(id, access)];
    } catch (error) {
      if (error instanceof NotFoundError) {
        return [];
      }
      throw error;
    }
  }

  async #viewsOf(all: RolloutFacts[]): Promise<RolloutView[]> {
    const [owners, records] = await Promise.all([
      this.#parts.owners.of(all.flatMap(ownersIn)),
      Promise.all(all.map(facts => this.#recordsAt(facts))),
    ]);
    return all.map((facts, index) =>
      rolloutViewOf({ facts, records: records[index], owners }),
    );
  }

  async #recordsAt({ rollout, asOf }: RolloutFacts): Promise<DecisionRecord[]> {
    const records = await this.#parts.records.ofRollout(rollout.id);
    return records.filter(({ decidedAt }) => new Date(decidedAt) <= asOf);
  }
}

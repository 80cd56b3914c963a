import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type {
  EntityProviderConnection,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';

/** What a catalog would hold after the mutations that it is given. */
export class TestCatalog implements EntityProviderConnection {
  readonly entities = new Map<string, Entity>();
  readonly sizes: number[] = [];
  /** How many mutations it takes before it fails. */
  failsAfter = Infinity;

  async applyMutation(mutation: EntityProviderMutation): Promise<void> {
    if (this.sizes.length >= this.failsAfter) {
      throw new Error('The catalog is down');
    }
    if (mutation.type === 'full') {
      throw new Error('Would remove everything that it does not name');
    }
    const { added, removed } = mutation;
    this.sizes.push(added.length + removed.length);
    for (const { entity } of added) {
      this.entities.set(stringifyEntityRef(entity), entity);
    }
    for (const one of removed) {
      this.entities.delete(
        'entityRef' in one ? one.entityRef : stringifyEntityRef(one.entity),
      );
    }
  }

  async refresh(): Promise<void> {}
}

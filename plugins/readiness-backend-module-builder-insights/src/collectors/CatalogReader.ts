import type { AuthService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** Who owns an entity, by the catalog. */
export interface EntityOwner {
  /** Absent when the catalog names none. */
  ref?: string;
  /** Whether the catalog knows that person or group. */
  exists: boolean;
}

/** The catalog as the portal itself sees it. */
export class CatalogReader {
  static create(parts: {
    auth: AuthService;
    catalog: CatalogService;
  }): CatalogReader {
    return new CatalogReader(parts.auth, parts.catalog);
  }

  readonly #auth: AuthService;
  readonly #catalog: CatalogService;

  private constructor(auth: AuthService, catalog: CatalogService) {
    this.#auth = auth;
    this.#catalog = catalog;
  }

  /** Resources of a type that belong to a system. */
  async resources(query: { type: string; system: string }): Promise<Entity[]> {
    const { items } = await this.#catalog.getEntities(
      {
        filter: {
          kind: 'Resource',
          'spec.type': query.type,
          'relations.partOf': query.system,
        },
      },
      await this.#asItself(),
    );
    return items;
  }

  /** The owner of each, in their order. */
  async ownersOf(entities: readonly Entity[]): Promise<EntityOwner[]> {
    const refs = entities.map(
      ({ relations = [] }) =>
        relations.find(({ type }) => type === 'ownedBy')?.targetRef,
    );
    const named = [...new Set(refs.filter(ref => ref !== undefined))];
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs: named, fields: ['kind', 'metadata.name'] },
      await this.#asItself(),
    );
    const known = new Set(named.filter((_, index) => items[index]));
    return refs.map(ref => ({
      ...(ref && { ref }),
      exists: ref !== undefined && known.has(ref),
    }));
  }

  async #asItself() {
    return { credentials: await this.#auth.getOwnServiceCredentials() };
  }
}

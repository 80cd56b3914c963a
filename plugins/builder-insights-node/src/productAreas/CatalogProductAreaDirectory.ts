import type { AuthService } from '@backstage/backend-plugin-api';
import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { PRODUCT_AREA_TYPE } from '@builder-insights/plugin-builder-insights-common';
import type { ProductAreaDirectory } from './ProductAreaDirectory';
import { TimedCache } from './TimedCache';

const MAX_AGE_MS = 10_000;

/** Owners of product areas read from the catalog, remembered for ten seconds. */
export class CatalogProductAreaDirectory implements ProductAreaDirectory {
  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
  }): CatalogProductAreaDirectory {
    return new CatalogProductAreaDirectory(options.catalog, options.auth);
  }

  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #areas = TimedCache.create<Map<string, string[]>>({
    maxAgeMs: MAX_AGE_MS,
    maxEntries: 1,
  });

  private constructor(catalog: CatalogService, auth: AuthService) {
    this.#catalog = catalog;
    this.#auth = auth;
  }

  async ownedBy(groupRefs: readonly string[]): Promise<string[]> {
    if (groupRefs.length === 0) {
      return [];
    }
    const areas = await this.#areas.get('all', () => this.#read());
    return groupRefs.flatMap(ref => areas.get(ref) ?? []);
  }

  async #read(): Promise<Map<string, string[]>> {
    const { items } = await this.#catalog.getEntities(
      {
        filter: { kind: 'Component', 'spec.type': PRODUCT_AREA_TYPE },
        fields: ['kind', 'metadata', 'spec.owner'],
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    const areas = new Map<string, string[]>();
    for (const area of items) {
      const owner = ownerOf(area);
      areas.set(owner, [...(areas.get(owner) ?? []), stringifyEntityRef(area)]);
    }
    return areas;
  }
}

function ownerOf(area: Entity): string {
  return stringifyEntityRef(
    parseEntityRef(String(area.spec?.owner), {
      defaultKind: 'Group',
      defaultNamespace: area.metadata.namespace,
    }),
  );
}

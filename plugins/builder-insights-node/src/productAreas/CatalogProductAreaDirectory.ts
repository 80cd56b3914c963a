import type { AuthService } from '@backstage/backend-plugin-api';
import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  OrgTree,
  PRODUCT_AREA_TYPE,
} from '@builder-insights/plugin-builder-insights-common';
import type { OrgDirectory, OrgPerson } from './OrgDirectory';
import { toOrgGroup } from './toOrgGroup';
import { TimedCache } from './TimedCache';

const MAX_AGE_MS = 10_000;
const MAX_PEOPLE = 5_000;

interface OrgSnapshot {
  tree: OrgTree;
  areasByOwner: Map<string, string[]>;
}

/** The organisation read from the catalog, remembered for ten seconds. */
export class CatalogOrgDirectory implements OrgDirectory {
  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
  }): CatalogOrgDirectory {
    return new CatalogOrgDirectory(options.catalog, options.auth);
  }

  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #snapshots = TimedCache.create<OrgSnapshot>({
    maxAgeMs: MAX_AGE_MS,
    maxEntries: 1,
  });
  readonly #people = TimedCache.create<OrgPerson | undefined>({
    maxAgeMs: MAX_AGE_MS,
    maxEntries: MAX_PEOPLE,
  });

  private constructor(catalog: CatalogService, auth: AuthService) {
    this.#catalog = catalog;
    this.#auth = auth;
  }

  async tree(): Promise<OrgTree> {
    return (await this.#snapshot()).tree;
  }

  async person(userRef: string): Promise<OrgPerson | undefined> {
    return await this.#people.get(userRef, async () => {
      const entity = await this.#catalog.getEntityByRef(userRef, {
        credentials: await this.#auth.getOwnServiceCredentials(),
      });
      return entity && toOrgPerson(entity);
    });
  }

  async productAreasOwnedBy(groupRefs: readonly string[]): Promise<string[]> {
    const { areasByOwner } = await this.#snapshot();
    return groupRefs.flatMap(ref => areasByOwner.get(ref) ?? []);
  }

  #snapshot(): Promise<OrgSnapshot> {
    return this.#snapshots.get('all', async () => {
      const { items } = await this.#catalog.getEntities(
        {
          filter: [
            { kind: 'Group' },
            { kind: 'Component', 'spec.type': PRODUCT_AREA_TYPE },
          ],
          fields: ['kind', 'metadata', 'spec', 'relations'],
        },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      );
      return toSnapshot(items);
    });
  }
}

function toSnapshot(entities: Entity[]): OrgSnapshot {
  const isGroup = (entity: Entity) => entity.kind === 'Group';
  const areasByOwner = new Map<string, string[]>();
  for (const area of entities.filter(entity => !isGroup(entity))) {
    const owner = stringifyEntityRef(
      parseEntityRef(String(area.spec?.owner), {
        defaultKind: 'Group',
        defaultNamespace: area.metadata.namespace,
      }),
    );
    areasByOwner.set(owner, [
      ...(areasByOwner.get(owner) ?? []),
      stringifyEntityRef(area),
    ]);
  }
  return {
    tree: OrgTree.fromGroups(entities.filter(isGroup).map(toOrgGroup)),
    areasByOwner,
  };
}

function toOrgPerson(entity: Entity): OrgPerson {
  const memberOf = entity.spec?.memberOf;
  return {
    ref: stringifyEntityRef(entity),
    groups: (Array.isArray(memberOf) ? memberOf : []).map(group =>
      stringifyEntityRef(
        parseEntityRef(String(group), {
          defaultKind: 'Group',
          defaultNamespace: entity.metadata.namespace,
        }),
      ),
    ),
  };
}

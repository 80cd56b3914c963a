import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { Owners } from './Owners';

/** With a name, which everything has: without it an owner with no title would have no metadata either. */
const FIELDS = ['metadata.name', 'metadata.title', 'spec.profile.displayName'];

/** Looks owners up in the catalog: whether they are there, and what they are called. */
export class CatalogOwners {
  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
    logger: LoggerService;
  }): CatalogOwners {
    return new CatalogOwners(options);
  }

  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #logger: LoggerService;

  private constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    logger: LoggerService;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#logger = options.logger;
  }

  /**
   * Everybody named, by one call of the catalog. While it does not answer nobody counts as an orphan, and all are called
   * by their refs: a verdict does not hang on it.
   */
  async of(refs: Iterable<string | undefined>): Promise<Owners> {
    const wanted = [...new Set(refs)].filter(ref => ref !== undefined);
    if (wanted.length === 0) {
      return Owners.create(new Map());
    }
    try {
      const { items } = await this.#catalog.getEntitiesByRefs(
        {
          entityRefs: wanted,
          fields: FIELDS,
        },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      );
      return Owners.create(
        new Map(wanted.map((ref, index) => [ref, items[index]])),
      );
    } catch (error) {
      this.#logger.warn(
        'The catalog does not say who owners are; none is flagged as unknown until it does',
        toError(error),
      );
      return Owners.create(new Map());
    }
  }
}

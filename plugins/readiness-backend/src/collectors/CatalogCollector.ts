import type { AuthService } from '@backstage/backend-plugin-api';
import { RELATION_OWNED_BY, type Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { JsonObject } from '@backstage/types';
import { parseWith } from '@builder-insights/backend-operations';
import type { Scope } from '@builder-insights/plugin-readiness-common';
import type {
  EvidenceCollector,
  Observation,
} from '@builder-insights/plugin-readiness-node';
import { z } from 'zod';

const names = z.array(z.string().min(1).max(300)).max(20).default([]);

const inputSchema = z.strictObject({
  /** Another entity than the scope. */
  ref: z.string().max(300).optional(),
  /** Annotations to look for. */
  annotations: names,
  /** Types of relations to look for: `dependsOn`, `providesApi`. */
  relations: names,
});

/**
 * Looks an entity up: `{ ref?, annotations?, relations? }`.
 *
 * @remarks
 * The value is `{ owner, ownerExists, description, lifecycle, annotations, relations }`: texts are empty when
 * there are none, and the lists hold those of the asked for that are there, so that a rule may say
 * `"backstage.io/techdocs-ref" in value.annotations`.
 */
export class CatalogCollector implements EvidenceCollector {
  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
  }): CatalogCollector {
    return new CatalogCollector(options);
  }

  readonly id = 'catalog';
  readonly description =
    'Looks at what the catalog says of an entity: owner, annotations, relations, description, lifecycle';
  readonly frequency = { minutes: 15 };
  readonly timeout = { seconds: 20 };
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;

  private constructor(options: { auth: AuthService; catalog: CatalogService }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
  }

  async collect(options: {
    scope: Pick<Scope, 'ref'>;
    input: JsonObject;
  }): Promise<Observation> {
    const {
      ref = options.scope.ref,
      annotations,
      relations,
    } = parseWith(inputSchema, options.input);
    const entity = await this.#entity(ref);
    if (!entity) {
      throw new NotFoundError(`The catalog has no entity '${ref}'`);
    }
    const owner = ownerOf(entity);
    const ownerExists =
      owner !== '' && (await this.#entity(owner)) !== undefined;
    return {
      value: {
        owner,
        ownerExists,
        description: entity.metadata.description ?? '',
        lifecycle: textOf(entity.spec?.lifecycle),
        annotations: annotations.filter(
          name => entity.metadata.annotations?.[name],
        ),
        relations: relations.filter(wanted =>
          entity.relations?.some(({ type }) => type === wanted),
        ),
      },
    };
  }

  async #entity(ref: string): Promise<Entity | undefined> {
    return await this.#catalog.getEntityByRef(ref, {
      credentials: await this.#auth.getOwnServiceCredentials(),
    });
  }
}

function ownerOf({ relations = [] }: Entity): string {
  return (
    relations.find(({ type }) => type === RELATION_OWNED_BY)?.targetRef ?? ''
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

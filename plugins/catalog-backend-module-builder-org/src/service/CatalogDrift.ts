import type { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { DriftKind } from '@builder-insights/plugin-access-common';
import type {
  DriftObservation,
  DriftRegister,
  OrgDirectory,
  OrgIntake,
} from '@builder-insights/plugin-access-node';
import { observeEntity } from './observeEntity';
import { observeForeign } from './observeForeign';
import type { OrgPublisher } from './OrgPublisher';
import { originOf } from './originOf';
import { displayNameOf } from './displayNameOf';
import { snapshotEntities, type SnapshotEntity } from './snapshotEntities';

const KINDS: readonly DriftKind[] = ['foreign-entity', 'catalog-differs'];
const PAGE = 500;
const MOST_RECORDED = 500;
const FIELDS = ['kind', 'metadata', 'spec', 'relations'];

export interface CatalogDriftOptions {
  catalog: CatalogService;
  auth: AuthService;
  intake: OrgIntake;
  org: OrgDirectory;
  register: DriftRegister;
  publisher: OrgPublisher;
  /** Name of the connector. */
  connector: string;
}

/**
 * Compares the catalog's Users and Groups with the snapshot in force, and puts right what it can.
 *
 * @remarks
 * The catalog works through what it is given in its own time, so something that merely differs is recorded when it
 * still does at the next check. What comes from elsewhere is recorded at once.
 */
export class CatalogDrift {
  static create(options: CatalogDriftOptions): CatalogDrift {
    return new CatalogDrift(options);
  }

  readonly #options: CatalogDriftOptions;
  #suspects: ReadonlySet<string> = new Set();

  private constructor(options: CatalogDriftOptions) {
    this.#options = options;
  }

  async check(): Promise<void> {
    const { intake, register, publisher } = this.#options;
    const accepted = await intake.accepted();
    if (!accepted) {
      return;
    }
    const found = [
      ...(await this.#ours(accepted.id)),
      ...(await this.#others()),
    ].slice(0, MOST_RECORDED);
    const differing = found.filter(({ kind }) => kind === 'catalog-differs');
    if (differing.length > 0) {
      publisher.sendAllAgain();
    }
    const open = await register.openSubjects(KINDS);
    const recorded = found.filter(
      ({ kind, subjectRef }) =>
        kind === 'foreign-entity' ||
        this.#suspects.has(subjectRef) ||
        open.includes(subjectRef),
    );
    this.#suspects = new Set(differing.map(({ subjectRef }) => subjectRef));
    const at = new Date();
    const subjects = recorded.map(({ subjectRef }) => subjectRef);
    for (const subjectRef of new Set([...subjects, ...open])) {
      await register.observe({
        subjectRef,
        kinds: KINDS,
        found: recorded.filter(one => one.subjectRef === subjectRef),
        at,
      });
    }
  }

  async #ours(snapshotId: string): Promise<DriftObservation[]> {
    const { intake, connector } = this.#options;
    const found: DriftObservation[] = [];
    let page: SnapshotEntity[] = [];
    const check = async () => {
      const stored = await this.#byRefs(page.map(({ ref }) => ref));
      found.push(
        ...page.flatMap((one, at) => observeEntity(one, stored[at]) ?? []),
      );
      page = [];
    };
    for await (const one of snapshotEntities(intake, snapshotId, connector)) {
      if (page.push(one) === PAGE) {
        await check();
      }
    }
    if (page.length > 0) {
      await check();
    }
    return found;
  }

  // Users and Groups from elsewhere, and ours that are in no snapshot any more.
  async #others(): Promise<DriftObservation[]> {
    const { catalog, auth, org, publisher } = this.#options;
    const found: DriftObservation[] = [];
    const pages = catalog.streamEntities(
      { filter: { kind: ['User', 'Group'] }, fields: FIELDS, pageSize: PAGE },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    for await (const page of pages) {
      const [tree, people] = await Promise.all([
        org.tree(),
        org.peopleByRef(page.map(entity => stringifyEntityRef(entity))),
      ]);
      const known = new Set(people.map(({ ref }) => ref));
      const strays = page.filter(entity => {
        const ref = stringifyEntityRef(entity);
        return !known.has(ref) && !tree.has(ref);
      });
      const left = strays.filter(entity => originOf(entity).isOurs);
      if (left.length > 0) {
        await publisher.remove(left.map(entity => stringifyEntityRef(entity)));
      }
      found.push(...left.map(observeLeft));
      for (const entity of strays.filter(one => !originOf(one).isOurs)) {
        found.push(await observeForeign(entity, org));
      }
    }
    return found;
  }

  async #byRefs(entityRefs: string[]): Promise<(Entity | undefined)[]> {
    const { catalog, auth } = this.#options;
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs, fields: FIELDS },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return items;
  }
}

function observeLeft(entity: Entity): DriftObservation {
  const ref = stringifyEntityRef(entity);
  return {
    kind: 'catalog-differs',
    severity: 'low',
    subjectRef: ref,
    displayName: displayNameOf(entity),
    message: `${ref} is in the catalog and not in the org source any more; it is removed.`,
    source: 'does not have it',
    catalog: 'has it',
  };
}

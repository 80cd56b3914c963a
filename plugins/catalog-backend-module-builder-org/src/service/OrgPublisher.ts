import { isDeepStrictEqual } from 'node:util';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { OrgIntake } from '@builder-insights/plugin-access-node';
import type {
  EntityProvider,
  EntityProviderConnection,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';
import { mergeByRef } from '../domain/mergeByRef';
import { snapshotEntities } from './snapshotEntities';

const CHUNK = 500;
const NAME = 'builder-org';
const LOCATION_KEY = 'builder-org-provider';

type Delta = Extract<EntityProviderMutation, { type: 'delta' }>;

/**
 * Gives the catalog the people and groups of the snapshot in force.
 *
 * @remarks
 * The catalog is for people to look at; access never follows it. What differs from the snapshot published last is
 * sent, some hundred entities at a time. That pointer is moved after the last of them: a process that dies in between
 * is followed by one that sends the same again. Each process sends all of them once, for a catalog that has forgotten
 * some; the catalog skips those it has.
 */
export class OrgPublisher implements EntityProvider {
  static create(options: {
    intake: OrgIntake;
    /** Name of the connector, for the annotations of entities. */
    connector: string;
    logger: LoggerService;
  }): OrgPublisher {
    return new OrgPublisher(options);
  }

  readonly #intake: OrgIntake;
  readonly #connector: string;
  readonly #logger: LoggerService;
  #connection: EntityProviderConnection | undefined;
  #sendAll = true;
  #hasComplained = false;

  private constructor(options: {
    intake: OrgIntake;
    connector: string;
    logger: LoggerService;
  }) {
    this.#intake = options.intake;
    this.#connector = options.connector;
    this.#logger = options.logger;
  }

  getProviderName(): string {
    return NAME;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
  }

  /** Has all entities sent with the next {@link OrgPublisher.publish}. */
  sendAllAgain(): void {
    this.#sendAll = true;
  }

  /** Takes entities out of the catalog that are in no snapshot any more. */
  async remove(entityRefs: readonly string[]): Promise<void> {
    await this.#connection?.applyMutation({
      type: 'delta',
      added: [],
      removed: entityRefs.map(entityRef => ({
        entityRef,
        locationKey: LOCATION_KEY,
      })),
    });
  }

  /** Does nothing while the catalog has the snapshot in force. */
  async publish(): Promise<void> {
    const connection = this.#connection;
    if (!connection) {
      this.#complain();
      return;
    }
    const accepted = await this.#intake.accepted();
    const published = await this.#intake.published();
    if (!accepted || (published === accepted.id && !this.#sendAll)) {
      return;
    }
    let delta: Delta = { type: 'delta', added: [], removed: [] };
    let [added, removed] = [0, 0];
    const send = async () => {
      added += delta.added.length;
      removed += delta.removed.length;
      await connection.applyMutation(delta);
      delta = { type: 'delta', added: [], removed: [] };
    };
    for await (const { ref, before, after } of this.#differences(
      published,
      accepted.id,
    )) {
      if (after) {
        delta.added.push({ entity: after, locationKey: LOCATION_KEY });
      } else if (before) {
        delta.removed.push({ entityRef: ref, locationKey: LOCATION_KEY });
      }
      if (delta.added.length + delta.removed.length === CHUNK) {
        await send();
      }
    }
    if (delta.added.length + delta.removed.length > 0) {
      await send();
    }
    await this.#intake.markPublished(accepted.id);
    this.#sendAll = false;
    this.#logger.info(
      `The catalog was given org snapshot ${accepted.id}: ${added} entities sent, ${removed} removed`,
    );
  }

  #complain() {
    if (!this.#hasComplained) {
      this.#hasComplained = true;
      this.#logger.error(
        `The catalog has not connected '${NAME}' and shows no people and groups of it: another entity provider has its name, or it is switched off`,
      );
    }
  }

  async *#differences(published: string | undefined, accepted: string) {
    const before = published === accepted ? undefined : published;
    const pairs = mergeByRef(
      snapshotEntities(this.#intake, before, this.#connector),
      snapshotEntities(this.#intake, accepted, this.#connector),
    );
    for await (const { before: was, after: is } of pairs) {
      const ref = is?.ref ?? was?.ref;
      if (ref && (this.#sendAll || !isSame(was?.entity, is?.entity))) {
        yield { ref, before: was?.entity, after: is?.entity };
      }
    }
  }
}

function isSame(before: Entity | undefined, after: Entity | undefined) {
  return isDeepStrictEqual(before, after);
}

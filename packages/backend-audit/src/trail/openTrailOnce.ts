import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError, ServiceUnavailableError } from '@backstage/errors';
import type { MongoService } from '@builder-insights/backend-mongo';
import { AnchorStore } from '../store/AnchorStore';
import { ChainStore } from '../store/ChainStore';
import { EventStore } from '../store/EventStore';
import { migrations } from '../store/migrations';
import { PruneStore } from '../store/PruneStore';
import { RegistryStore } from '../store/RegistryStore';
import { Anchors } from './Anchors';
import { BatchWriter } from './BatchWriter';

/** What needs the trail's database to be there. */
export interface OpenTrail {
  mongo: MongoService;
  registry: RegistryStore;
  events: EventStore;
  prunes: PruneStore;
  anchorStore: AnchorStore;
  writer: BatchWriter;
  anchors: Anchors;
}

/**
 * Opens the trail when it is first needed, and again after that has failed.
 *
 * @returns a function that throws `ServiceUnavailableError`, which says no more than that: what the database said is
 * for the log.
 */
export function openTrailOnce(options: {
  mongo: () => Promise<MongoService>;
  host: string;
  logger: LoggerService;
  now: () => Date;
}): () => Promise<OpenTrail> {
  let opening: Promise<OpenTrail> | undefined;
  return async () => {
    opening ??= openTrail(options);
    try {
      return await opening;
    } catch (error) {
      opening = undefined;
      options.logger.error(
        'The database of the audit trail cannot be opened',
        isError(error) ? error : undefined,
      );
      throw new ServiceUnavailableError(
        'The store of the audit trail does not answer; try again later',
      );
    }
  };
}

async function openTrail(
  options: Parameters<typeof openTrailOnce>[0],
): Promise<OpenTrail> {
  const { host, logger, now } = options;
  const mongo = await options.mongo();
  await mongo.migrate(migrations);
  const registry = RegistryStore.create(mongo);
  await registry.begin();
  const chains = ChainStore.create({ mongo, registry });
  const anchorStore = AnchorStore.create(mongo);
  return {
    mongo,
    registry,
    anchorStore,
    events: EventStore.create(mongo),
    prunes: PruneStore.create(mongo),
    writer: BatchWriter.create({ chains, logger, host, now }),
    anchors: Anchors.create({ store: anchorStore, logger, now }),
  };
}

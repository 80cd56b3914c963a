import type { LoggerService } from '@backstage/backend-plugin-api';
import type { AuditRetentionClass } from '../AuditRecord';
import type { AuditPruned } from '../AuditTrail';
import { foldHolds } from './foldHolds';
import type { OpenTrail } from './openTrailOnce';

type Stores = Pick<OpenTrail, 'anchorStore' | 'prunes' | 'registry'>;

/**
 * Removes what is older than its retention and not held.
 *
 * @remarks
 * What is to go is recorded in the registry before it goes, with the hash of its last entry, so that the rest still
 * verifies, and only if nothing was added to the registry since the holds were read: a hold that is placed meanwhile
 * keeps its events.
 */
export async function pruneStreams(
  stores: Stores,
  options: {
    now: Date;
    retentionMs: Record<AuditRetentionClass, number>;
    logger: LoggerService;
  },
): Promise<AuditPruned[]> {
  const pruned: AuditPruned[] = [];
  for (const retention of ['routine', 'security'] as const) {
    const keptMs = options.retentionMs[retention];
    for (const stream of await stores.prunes.streams(retention)) {
      const gone = await pruneStream(stores, stream, {
        now: options.now,
        keptMs,
      });
      if (gone) {
        options.logger.info(
          `Pruned ${gone.events} audit events of stream ${stream}, up to entry ${gone.sequence}`,
        );
        pruned.push(gone);
      }
    }
  }
  return pruned;
}

async function pruneStream(
  { anchorStore, prunes, registry }: Stores,
  stream: string,
  { keptMs, now }: { keptMs: number; now: Date },
): Promise<AuditPruned | undefined> {
  const before = new Date(now.getTime() - keptMs);
  const onlyAfter = await registry.head();
  const holds = foldHolds(
    await registry.list(['hold-placed', 'hold-released']),
  ).filter(({ releasedAt }) => releasedAt === undefined);
  const newest = await registry.newestAbout(stream);
  const from = newest?.kind === 'stream-pruned' ? newest.upTo.sequence : 0;
  const isHeld = (at: Date) =>
    holds.some(hold => hold.from <= at && at < hold.to);
  const prefix = await prunes.expiredPrefix(stream, {
    from,
    mayGo: ({ at, sealedAt }) =>
      at < before && sealedAt < before && !isHeld(at),
  });
  if (prefix) {
    await registry.append(
      { kind: 'stream-pruned', about: stream, keptMs, ...prefix },
      { sealedAt: now, onlyAfter },
    );
  }
  const upTo = prefix?.upTo.sequence ?? from;
  if (upTo > 0) {
    await prunes.remove(stream, upTo);
    await anchorStore.removeUpTo(stream, upTo);
  }
  return prefix && { stream, sequence: upTo, events: prefix.events };
}

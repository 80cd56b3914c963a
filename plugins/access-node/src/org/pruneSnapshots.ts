import type { OrgRecordStore } from '../store/OrgRecordStore';
import type { OrgSnapshotStore } from '../store/OrgSnapshotStore';

const MOST_KEPT = 20;
const ABANDONED_AFTER = 60 * 60 * 1000;

/**
 * Removes snapshots that nobody needs any more.
 *
 * @remarks
 * Kept: the newest 20, those that the guard adds up, the one in force, the one the catalog was given, those that are held and what they were compared
 * with. Of superseded ones, people and groups stay for `keepRecords` milliseconds, to read how things were. A reading
 * that was abandoned by a process that died goes after an hour.
 */
export async function pruneSnapshots(options: {
  snapshots: OrgSnapshotStore;
  records: OrgRecordStore;
  at: Date;
  keepRecords: number;
  windowMs: number;
}): Promise<void> {
  const { snapshots, records, at, keepRecords, windowMs } = options;
  const all = await snapshots.list({});
  const decided = all.filter(({ state }) => state !== 'reading');
  const held = decided.filter(({ state }) => state === 'held');
  const inUse = new Set([
    (await snapshots.accepted())?.snapshotId,
    await snapshots.publishedId(),
    ...held.flatMap(({ _id, basedOn }) => [_id, basedOn]),
  ]);
  const windowStart = at.getTime() - windowMs;
  const accepted = decided.filter(({ acceptedAt }) => acceptedAt);
  const counted = new Set([
    ...accepted
      .filter(({ acceptedAt }) => Number(acceptedAt) >= windowStart)
      .map(({ _id }) => _id),
    // And the one that was in force when the window began.
    accepted.find(({ acceptedAt }) => Number(acceptedAt) < windowStart)?._id,
  ]);
  const abandoned = all.filter(
    ({ state, readAt }) =>
      state === 'reading' && at.getTime() - readAt.getTime() > ABANDONED_AFTER,
  );
  const old = decided
    .slice(MOST_KEPT)
    .filter(({ _id, settled }) => !inUse.has(_id) && settled !== false)
    .filter(({ _id }) => !counted.has(_id));
  const gone = [...abandoned, ...old].map(({ _id }) => _id);
  const emptied = decided.filter(
    ({ _id, state, readAt }) =>
      !inUse.has(_id) &&
      (state === 'refused' ||
        (state === 'superseded' &&
          at.getTime() - readAt.getTime() > keepRecords)),
  );
  await records.remove([...gone, ...emptied.map(({ _id }) => _id)]);
  await snapshots.remove(gone);
}

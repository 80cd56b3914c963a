import type { IdentityRegister } from '../identity/IdentityRegister';
import type { OrgSnapshotStore } from '../store/OrgSnapshotStore';

/**
 * Ends the sessions of everybody who left, was suspended or was replaced with a snapshot that came into force.
 *
 * @remarks
 * Runs after each acceptance, and again later where a process died in between: `settled` is set last.
 */
export async function endSessions(options: {
  snapshots: OrgSnapshotStore;
  identities: Pick<IdentityRegister, 'revoke'>;
  at: Date;
}): Promise<void> {
  const { snapshots, identities, at } = options;
  for (const { _id: id } of await snapshots.list({ settled: false })) {
    for await (const userRef of snapshots.endedSessions(id)) {
      await identities.revoke({
        userRef,
        at,
        reason: 'Left the organisation, or was suspended, in the org source',
      });
    }
    await snapshots.update({ _id: id }, { settled: true });
  }
}

import type { AuditHold } from '../AuditHolds';
import type { RegistryDocument } from '../store/documents';

/** The holds that entries of the registry, oldest first, add up to. */
export function foldHolds(entries: RegistryDocument[]): AuditHold[] {
  const holds = new Map<string, AuditHold>();
  for (const entry of entries) {
    const hold = holds.get(entry.about);
    if (entry.kind === 'hold-placed') {
      holds.set(entry.about, {
        id: entry.about,
        reason: entry.reason,
        placedBy: entry.by,
        placedAt: entry.sealedAt,
        from: entry.from,
        to: entry.to,
      });
    } else if (entry.kind === 'hold-released' && hold) {
      holds.set(entry.about, {
        ...hold,
        releasedBy: entry.by,
        releasedAt: entry.sealedAt,
      });
    }
  }
  return [...holds.values()];
}

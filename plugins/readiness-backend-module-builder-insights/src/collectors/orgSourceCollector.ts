import type {
  OrgDirectory,
  OrgSnapshots,
} from '@builder-insights/plugin-access-node';
import type { EvidenceCollector } from '@builder-insights/plugin-readiness-node';

/** Whether access follows one authoritative source: which, how old what it said is, and whether it is listened to. */
export function orgSourceCollector(parts: {
  org: Pick<OrgDirectory, 'basis'>;
  snapshots: Pick<OrgSnapshots, 'status'>;
}): EvidenceCollector {
  const { org, snapshots } = parts;
  return {
    id: 'org-source',
    description:
      'Looks at the reading of the organisation that is in force, and at readings that were refused or are held',
    frequency: { minutes: 5 },
    timeout: { seconds: 20 },
    async collect() {
      const [basis, { held, refused }] = await Promise.all([
        org.basis(),
        snapshots.status(),
      ]);
      const link = '/access/organisation/readings';
      if (!basis) {
        return {
          value: { accepted: false },
          note: 'No reading of the organisation is in force.',
          link,
        };
      }
      const stopped = [
        ...(held ? ['a reading is held until a second person agrees'] : []),
        ...(refused ? ['the last reading was refused'] : []),
      ];
      return {
        value: {
          accepted: true,
          source: basis.source,
          held: held !== undefined,
          refused: refused !== undefined,
        },
        // What counts is when the source was read: nobody looking at it makes it younger.
        observedAt: new Date(basis.readAt),
        note: `The organisation is as ${basis.source} said${
          stopped.length > 0 ? `; ${stopped.join(', and ')}` : ''
        }.`,
        link,
      };
    },
  };
}
